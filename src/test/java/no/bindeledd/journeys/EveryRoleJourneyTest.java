package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role opens every page that its menu offers: no barrier, nothing too wide on a phone. */
@JourneyTest
class EveryRoleJourneyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medlem",
        "orgadmin",
        "koordinator",
        "programradgiver",
        "saksbehandler",
        "utvalg1",
        "vedtak",
        "leder",
        "kommuneadmin",
        "revisor",
        "system"
      })
  void everyPageOfTheMenuIsWithoutBarriers(String name, Browsers.Town town) {
    Person person = town.person().signIn(name + "@example.org");
    List<String> paths = menuOf(person);
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      person.page().setViewportSize(1280, 900);
      visit(person, path);
      String picture = name + path.replaceAll("[^a-z]+", "-");
      person.takesAPicture(picture).findsNoBarrier();
      person.page().setViewportSize(360, 800);
      person.findsItFitsTheWidth().takesAPicture(picture + "-phone");
      person.page().setViewportSize(1280, 900);
      openFirst(person, picture + "-first");
    }
  }

  /** The first thing of a list, if there is one, is without barriers too. */
  private static void openFirst(Person person, String picture) {
    Locator link = person.page().locator("main .card-title a").first();
    if (link.count() == 0) {
      return;
    }
    String list = person.page().url();
    link.click();
    person.page().waitForURL(url -> !url.equals(list));
    person.page().locator("main h1").waitFor();
    person.takesAPicture(picture).findsNoBarrier();
    person.page().setViewportSize(360, 800);
    person.findsItFitsTheWidth().takesAPicture(picture + "-phone");
  }

  private static List<String> menuOf(Person person) {
    var paths = new ArrayList<String>();
    Locator links = person.page().locator("vaadin-side-nav-item");
    links.first().waitFor();
    for (Locator link : links.all()) {
      String path = link.getAttribute("path");
      paths.add("/app/" + (path == null ? "" : path.replaceFirst("^/?(app/)?", "")));
    }
    return paths;
  }

  private static void visit(Person person, String path) {
    person.goTo(path);
    person.page().locator("main h1").waitFor();
  }
}
