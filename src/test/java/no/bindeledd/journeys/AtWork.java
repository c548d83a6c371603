package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
import no.bindeledd.testing.Person;

/** What everybody does who works in the portal: open, press, read, and look at the page. */
class AtWork {
  /** Two seconds after the last key, as the house promises; milliseconds. */
  private static final int KEPT_WITHIN = 2_000;

  final Person person;
  final Page page;

  AtWork(Person person) {
    this.person = person;
    this.page = person.page();
  }

  final void open(String path) {
    person.goTo("/app/" + path);
    page.locator("vaadin-app-layout main h1").waitFor();
  }

  final void reads(String heading) {
    assertThat(heading(heading)).isVisible();
  }

  final void sees(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
  }

  final Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }

  final Locator button(String text) {
    return page.locator("main vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  final void press(String text) {
    button(text).first().click();
  }

  /** Says yes to the question that an action asks before something cannot be undone. */
  final void confirm() {
    Locator yes = page.locator(".question-yes");
    yes.waitFor();
    Look.atDialog(person, "grant-confirm");
    yes.click();
  }

  final Locator card(String text) {
    return page.locator("main article.card", new Page.LocatorOptions().setHasText(text));
  }

  final void type(String label, String text) {
    Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    field.last().fill(text);
    field.last().blur();
  }

  final void choose(String text) {
    check(page.locator("main").getByLabel(text, new Locator.GetByLabelOptions().setExact(true)));
  }

  /**
   * Again, if the page moved under the pointer: an answer makes a message go, and what is below.
   */
  final void check(Locator choice) {
    page.waitForCondition(
        () -> {
          if (!choice.isChecked()) {
            choice.click();
          }
          return choice.isChecked();
        });
  }

  /** Nobody presses anything: what was typed must come into the database by itself. */
  final void waitsUntilKept(BooleanSupplier kept) {
    page.waitForCondition(kept, new Page.WaitForConditionOptions().setTimeout(KEPT_WITHIN));
    assertThat(page.locator("main .saved").first()).containsText("Lagret");
  }

  /** The last part of the address: what the page is about. */
  final String ref() {
    String path = page.url().replaceFirst("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** No barrier; nothing too wide on a phone; a picture of the whole page on each. */
  final void looks(String name) {
    picture(WholePage.DESKTOP, name);
    person.findsNoBarrier();
    picture(WholePage.PHONE, name + "-phone");
    person.findsItFitsTheWidth();
    page.setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
  }

  final void looksInTheDark(String name) {
    person.inTheDark();
    picture(WholePage.DESKTOP, name + "-dark");
    person.findsNoBarrier().inTheLight();
    page.setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
  }

  /** As on a screen that is half as wide: zoom of 200 %. */
  final void looksEnlarged(String name) {
    picture(WholePage.DESKTOP / 2, name + "-zoom");
    person.findsItFitsTheWidth();
    page.setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
  }

  private void picture(int width, String name) {
    WholePage.take(person, width, "grant-" + name);
  }
}
