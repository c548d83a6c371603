package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who is not signed in looks around: any language, any width, no script, no cookie. */
@JourneyTest
class PublicJourneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en", "uk", "ar"})
  void thePublicPagesAreWithoutBarriersInEveryLanguage(String language, Browsers.Town town) {
    Person reader = town.person();
    for (String path : new String[] {"/", "/activities", "/grants", "/about", "/accessibility"}) {
      look(reader, "/" + language + path, "public-" + language + path.replace('/', '-'));
    }
    reader.goTo("/" + language + "/activities");
    String activity = reader.page().locator("main .card-title a").first().getAttribute("href");
    look(reader, activity, "public-" + language + "-activity");
    assertThat(reader.page().context().cookies()).isEmpty();
  }

  private static void look(Person reader, String path, String picture) {
    reader.page().setViewportSize(1280, 900);
    reader.goTo(path).takesAPicture(picture).findsNoBarrier();
    reader.inTheDark().takesAPicture(picture + "-dark").findsNoBarrier().inTheLight();
    reader.page().setViewportSize(320, 700);
    reader.findsItFitsTheWidth().takesAPicture(picture + "-phone");
  }

  @Test
  void anActivityIsFoundWithoutAScript(Browsers.Town town) {
    Person reader = town.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    reader.goTo("/nb/activities");
    reader
        .page()
        .locator("input[type=search], input[name=q], input[name=text]")
        .first()
        .fill("språk");
    reader.page().locator("main form button").first().click();
    Locator found = reader.page().locator("main .card-title a");
    assertThat(found.count()).isPositive();
    found.first().click();
    assertThat(reader.page().locator("main h1").innerText()).isNotBlank();
    assertThat(reader.page().context().cookies()).isEmpty();
  }

  @Test
  void whatIsNotThereSaysSoInTheReadersLanguage(Browsers.Town town) {
    Person reader = town.person();
    Response answer =
        reader.page().navigate(town.address() + "/ar/activities/0000000000000-0000000000000");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(reader.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
    reader.findsNoBarrier();
    reader.expectsComplaint("404");
  }
}
