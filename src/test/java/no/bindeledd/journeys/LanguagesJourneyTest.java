package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** An activity is written in one more language, and read in it. */
@JourneyTest
class LanguagesJourneyTest {

  @Test
  void anOrganiserWritesAnActivityInUkrainianAndSomebodyReadsIt(Browsers.Town town) {
    Person organiser = town.person().signIn("medlem@example.org");
    Page page = organiser.page();
    organiser.goTo("/app/activities");
    page.locator(".card:has-text('Lag mat sammen') .card-title a").first().click();
    page.getByText("Språk", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".card:has-text('ukrainsk')")).containsText("Ikke oversatt");
    Look.at(organiser, "languages");
    page.locator(".card-title a:has-text('ukrainsk')").click();
    page.getByText("Aktiviteten på ukrainsk").first().waitFor();
    page.getByLabel("Tittel").fill("Готуємо разом");
    page.getByText("Lagret").first().waitFor();
    Look.at(organiser, "translation");
    page.locator("vaadin-button:has-text('Lagre oversettelsen')").click();
    page.getByText("Oversettelsen er lagret").waitFor();
    String activity = page.url().replaceAll(".*/activities/([^/]+)/([^/?]+).*", "$1-$2");

    Person reader = town.person();
    reader.goTo("/uk/activities/" + activity);
    Locator heading = reader.page().locator("h1");
    assertThat(heading).hasText("Готуємо разом");
    assertThat(heading).hasAttribute("lang", "uk");
    assertThat(reader.page().locator("main")).containsText("Текст є лише цією мовою");
    Look.at(reader, "translated-uk");
    reader.goTo("/ar/activities/" + activity);
    assertThat(reader.page().locator("h1")).hasAttribute("lang", "nb");
    Look.at(reader, "translated-ar");
  }
}
