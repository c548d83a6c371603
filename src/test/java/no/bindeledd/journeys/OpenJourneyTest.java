package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** Somebody carries the list on to their website, and a newcomer to the calendar of the phone. */
@JourneyTest
class OpenJourneyTest {

  @Test
  void aMunicipalityShowsTheListOnItsOwnPages(Browsers.Town town) {
    Person reader = town.person();
    for (String language : new String[] {"nb", "ar"}) {
      reader.goTo("/" + language + "/open");
      Look.at(reader, "open-" + language);
    }
    reader.goTo("/nb/activities?language=ar");
    reader.page().locator(".follow a").last().click();
    Look.at(reader, "open-embed-nb");
    reader.inTheDark().takesAPicture("open-embed-nb-dark").inTheLight();
    String code = reader.page().locator("#code").inputValue();
    assertThat(code).contains("language=ar").startsWith("<iframe ");

    // As narrow as a column beside somebody's news.
    for (String language : new String[] {"nb", "ar"}) {
      reader.page().setViewportSize(250, 700);
      reader.goTo("/" + language + "/embed?language=ar");
      reader.findsItFitsTheWidth().findsNoBarrier().takesAPicture("embed-" + language + "-250");
    }
    reader.page().setViewportSize(1280, 900);
    Page opened =
        reader
            .page()
            .context()
            .waitForPage(() -> reader.page().locator(".embed-title").first().click());
    assertThat(opened.locator("main h1")).isVisible();
    opened.close();
    assertThat(reader.page().context().cookies()).isEmpty();
  }

  @Test
  void aNewcomerHasTheirSessionsInTheCalendarUntilTheyEndIt(Browsers.Town town) {
    var phone = new PhoneWithoutScript(town);
    Person newcomer = phone.person();
    Page page = phone.page();
    String before = newcomer.newestCode("deltaker@example.org");
    newcomer.goTo("/me/sign-in?lang=nb");
    page.locator("#address").fill("deltaker@example.org");
    page.locator("main form button").click();
    page.locator("#code").fill(newcomer.codeAfter(before, "deltaker@example.org"));
    page.locator("main form button").click();
    newcomer.goTo("/me/calendar?lang=nb");
    phone.look("me-calendar");
    page.locator("main form .button-primary").click();
    assertThat(page.locator("#address")).isVisible();
    newcomer.findsItFitsTheWidth().takesAPicture("me-calendar-made-phone");
    String address = page.locator("#address").inputValue();
    String path = address.substring(address.indexOf("/me/"));
    assertThat(page.request().get(page.url().replaceAll("/me/.*", "") + path).text())
        .startsWith("BEGIN:VCALENDAR");
    newcomer.goTo("/me/calendar?lang=ar");
    newcomer.inTheDark().takesAPicture("me-calendar-ar-dark-phone").inTheLight();
    page.locator("main form .button-danger").click();
    assertThat(page.locator("main form .button-danger")).hasCount(0);
    assertThat(page.request().get(page.url().replaceAll("/me/.*", "") + path).status())
        .isEqualTo(404);
  }
}
