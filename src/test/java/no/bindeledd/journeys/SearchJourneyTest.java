package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks for something to do, in a language in which nobody has written of it. */
@JourneyTest
class SearchJourneyTest {

  @ParameterizedTest
  @CsvSource({"uk,велосипед", "ar,دراجة", "nb,sykel", "en,bike"})
  void aBicycleIsFoundInTheReadersLanguage(String language, String written, Browsers.Town town) {
    Person reader = town.person();
    Page page = reader.page();
    page.setViewportSize(1280, 900);
    foundWhenTheIndexIsThere(reader, "/" + language + "/activities", written);
    assertThat(page.locator("main .card-title").allInnerTexts())
        .anyMatch(title -> Pattern.compile("(?iu)sykl").matcher(title).find());
    look(reader, "search-" + language);
    assertThat(page.context().cookies()).isEmpty();
  }

  /** The first seconds of a program answer from the database, which knows Norwegian words only. */
  private static void foundWhenTheIndexIsThere(Person reader, String path, String written) {
    Page page = reader.page();
    for (int i = 0; i < 50; i++) {
      reader.goTo(path);
      page.locator("#q").fill(written);
      page.locator("#q").press("Enter");
      page.waitForURL(Pattern.compile("q="));
      if (page.locator("main .card-title").count() > 0) {
        return;
      }
    }
  }

  private static void look(Person reader, String picture) {
    reader.takesAPicture(picture).findsNoBarrier();
    reader.inTheDark().takesAPicture(picture + "-dark").findsNoBarrier().inTheLight();
    reader.page().setViewportSize(320, 700);
    reader.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    reader.page().setViewportSize(1280, 900);
  }

  @Test
  void suggestionsAreReachedByKeyboard(Browsers.Town town) {
    Person reader = town.person();
    Page page = reader.page();
    page.setViewportSize(1280, 900);
    foundWhenTheIndexIsThere(reader, "/nb/activities", "språkkafe");
    reader.goTo("/nb/activities");
    Locator field = page.locator("#q");
    field.focus();
    page.keyboard().type("språkk");
    Locator list = page.locator("[role=listbox]");
    PlaywrightAssertions.assertThat(list).isVisible();
    PlaywrightAssertions.assertThat(field).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    Locator chosen = list.locator("[aria-selected=true]");
    PlaywrightAssertions.assertThat(chosen).hasCount(1);
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo(chosen.getAttribute("id"));
    reader.takesAPicture("search-suggestions").findsNoBarrier();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(list).isHidden();
    field.fill("");
    page.keyboard().type("strikke");
    PlaywrightAssertions.assertThat(list).isVisible();
    page.keyboard().press("ArrowDown");
    String words = list.locator("[aria-selected=true]").innerText();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("q="));
    assertThat(field.inputValue()).isEqualTo(words);
    assertThat(page.locator("main .card-title").count()).isPositive();
  }

  @Test
  void everythingWorksWithoutAScript(Browsers.Town town) {
    Person reader = town.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Page page = reader.page();
    page.setViewportSize(320, 700);
    foundWhenTheIndexIsThere(reader, "/nb/activities", "fotball");
    page.locator(".search-more > summary").click();
    page.locator("#age").selectOption("adult");
    page.locator("input[name=free]").check();
    page.locator("form.search button[type=submit]").click();
    assertThat(page.url()).contains("age=adult").contains("free=yes").contains("q=fotball");
    reader.findsItFitsTheWidth().takesAPicture("search-no-script-phone");
    page.setViewportSize(1280, 900);
    reader.takesAPicture("search-no-script");
  }

  @Test
  void whoFindsNothingIsTakenFurther(Browsers.Town town) {
    Person reader = town.person();
    Page page = reader.page();
    page.setViewportSize(1280, 900);
    foundWhenTheIndexIsThere(reader, "/nb/activities", "strikekafe");
    page.locator("#day").selectOption("sunday");
    page.locator("#municipality").selectOption("fagerdal");
    page.locator("form.search button[type=submit]").click();
    page.waitForURL(Pattern.compile("day=sunday"));
    look(reader, "search-empty");
  }
}
