package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** A coordinator suggests an activity with reasons; the newcomer answers on a page of their own. */
@JourneyTest
class MatchingJourneyTest {

  @Test
  void aSuggestionIsAnsweredWithAYesThatTakesAPlace(Browsers.Town town) {
    Person coordinator = town.person().signIn("koordinator@example.org");
    Locator suggest = openSomebodyWhomSomethingFits(coordinator);
    coordinator.takesAPicture("workbench").findsNoBarrier();
    seesWhyTheRestDoesNotFit(coordinator);
    String before = coordinator.newestLink("", "/me/suggestion/");
    suggest.click();
    coordinator
        .page()
        .getByText("venter på svar til", new Page.GetByTextOptions().setExact(false))
        .first()
        .waitFor();

    String link = coordinator.linkAfter(before, "", "/me/suggestion/");
    Person newcomer =
        town.person(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
    newcomer.page().navigate(link);
    newcomer.page().navigate(link);
    newcomer.takesAPicture("suggestion-phone");
    newcomer.page().locator("button[name=yes][value=true]").click();
    newcomer.page().locator("[role=status]").waitFor();
    newcomer.takesAPicture("suggestion-answered-phone");
    assertThat(newcomer.page().locator("button[name=yes]").count()).isZero();

    coordinator.page().reload();
    coordinator.page().getByText("Tidligere forslag").waitFor();
    assertThat(coordinator.page().locator("main").innerText()).contains("Sagt ja");
  }

  @Test
  void aNewcomerSignsInToTheirOwnPageInArabicAndSeesWhatIsHeld(Browsers.Town town) {
    Person newcomer = town.personOnAPhone();
    newcomer.goTo("/me");
    newcomer.takesAPicture("me-sign-in-phone").findsNoBarrier();
    String before = newcomer.newestCode("deltaker@example.org");
    newcomer.page().locator("#address").fill("deltaker@example.org");
    newcomer.page().locator("main form button").click();
    newcomer.page().locator("#code").fill("000000");
    newcomer.page().locator("main form button").click();
    newcomer.page().locator("#code-error").waitFor();
    newcomer.findsNoBarrier();
    newcomer.page().locator("#code").fill(newcomer.codeAfter(before, "deltaker@example.org"));
    newcomer.page().locator("main form button").click();
    newcomer.page().waitForURL(url -> url.contains("/me") && !url.contains("sign-in"));
    newcomer.goTo("/me?lang=ar").takesAPicture("me-ar-phone").findsNoBarrier();
    newcomer.findsItFitsTheWidth();
    newcomer.goTo("/me/data?lang=ar").takesAPicture("me-data-ar-phone").findsNoBarrier();
    newcomer.goTo("/me/data?lang=nb").takesAPicture("me-data-nb-phone").findsItFitsTheWidth();
    assertThat(newcomer.page().context().cookies()).allMatch(cookie -> cookie.path.equals("/me"));
  }

  private static void seesWhyTheRestDoesNotFit(Person coordinator) {
    Locator others = coordinator.page().locator(".bench-detail > .stack > details.why");
    assertThat(others.locator("article").count()).isZero();
    others.locator("> summary").click();
    others.locator("article details summary").first().click();
    others.locator("article .reason-against").first().waitFor();
    coordinator.takesAPicture("workbench-others").findsNoBarrier().findsItFitsTheWidth();
    others.locator("> summary").click();
  }

  private static Locator openSomebodyWhomSomethingFits(Person coordinator) {
    coordinator.goTo("/app/workbench");
    Locator people = coordinator.page().locator(".bench-people a");
    people.first().waitFor();
    coordinator.page().evaluate("window.samePage = true");
    for (int i = 0; i < people.count(); i++) {
      String address = people.nth(i).getAttribute("href");
      people.nth(i).click();
      coordinator.page().waitForURL(url -> url.endsWith(address));
      Locator suggest =
          coordinator.page().locator("main .card vaadin-button[theme~=primary]:not([disabled])");
      coordinator.page().locator(".bench-detail h2").first().waitFor();
      assertThat(coordinator.page().evaluate("window.samePage")).isEqualTo(true);
      if (suggest.count() > 0) {
        return suggest.first();
      }
    }
    throw new AssertionError("the demo has nobody whom something fits");
  }
}
