package no.bindeledd.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.Person;

/**
 * A cheap phone that runs no script, and an examiner beside it who reads the same addresses with
 * the same cookies: axe is a script itself and needs a window that runs some.
 */
final class PhoneWithoutScript {
  private final Person person;
  private final Person examiner;

  PhoneWithoutScript(Browsers.Town town) {
    person =
        town.person(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
    examiner = town.personOnAPhone();
  }

  Person person() {
    return person;
  }

  Page page() {
    return person.page();
  }

  /** A picture; nothing is wider than the phone, nothing a barrier. Reading changes nothing. */
  void look(String picture) {
    person.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    var cookies =
        page().context().cookies().stream()
            .map(c -> new Cookie(c.name, c.value).setDomain(c.domain).setPath(c.path))
            .toList();
    examiner.page().context().clearCookies();
    examiner.page().context().addCookies(cookies);
    examiner.page().navigate(page().url());
    examiner.findsNoBarrier();
  }

  /** By dark. */
  void lookInTheDark(String picture) {
    person.inTheDark();
    examiner.inTheDark();
    look(picture);
    person.inTheLight();
    examiner.inTheLight();
  }

  /** What is gone answers so, to the phone and to the examiner. */
  void lookAtNothing(String picture) {
    look(picture);
    person.expectsComplaint("404");
    examiner.expectsComplaint("404");
  }
}
