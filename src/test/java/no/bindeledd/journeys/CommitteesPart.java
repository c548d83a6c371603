package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.bindeledd.testing.Person;

/** A member of the committee: answers for ties first, then reads and scores. */
final class CommitteesPart extends AtWork {

  CommitteesPart(Person person) {
    super(person);
  }

  void hasNoTieTo(String round, String title) {
    open("grants/assess/" + round);
    card(title).getByText("Jeg har ingen tilknytning").click();
    assertThat(card(title).locator(".card-title a")).isVisible();
  }

  void hasATieTo(String round, String title) {
    open("grants/assess/" + round);
    card(title).locator("vaadin-select").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Jeg er medlem")).click();
    confirm();
    assertThat(card(title)).hasCount(0);
  }

  /** Not a word, not a number, not an address tells of it any more. */
  void findsNoTraceOf(String round, String application, String... words) {
    for (String path : new String[] {"", "grants", "grants/assess/" + round}) {
      open(path);
      for (String word : words) {
        assertThat(page.locator("body")).not().containsText(word);
      }
    }
    for (String path : new String[] {"grants/score/", "grants/decision/", "grants/screening/"}) {
      person.goTo("/app/" + path + application);
      page.locator("main h1").waitFor();
      assertThat(page.locator("main h1")).hasText("Vi finner ikke siden");
    }
  }

  void scores(String round, String title, int... points) {
    open("grants/assess/" + round);
    card(title).locator(".card-title a").click();
    reads(title);
    press("Lever poengene");
    sees("Gi poeng for frivillig innsats.");
    Locator groups = page.locator("main vaadin-radio-group");
    assertThat(groups).hasCount(points.length);
    for (int i = 0; i < points.length; i++) {
      check(
          groups
              .nth(i)
              .getByLabel(
                  String.valueOf(points[i]), new Locator.GetByLabelOptions().setExact(true)));
    }
    assertThat(page.locator("main .saved").first()).containsText("Lagret");
  }

  void handsIn() {
    press("Lever poengene");
    sees("Du har levert poengene.");
    assertThat(page.locator("main").getByText(Pattern.compile("Poengene fra de andre")))
        .hasCount(0);
  }
}
