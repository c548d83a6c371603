package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
import no.bindeledd.testing.Person;

/** What everybody does who works in the portal: open, press, read, and look at the page. */
class AtWork {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 360;
  private static final int HEIGHT = 900;

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
    page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
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
    page.locator("main").getByLabel(text, new Locator.GetByLabelOptions().setExact(true)).check();
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
    picture(DESKTOP, name);
    person.findsNoBarrier();
    picture(PHONE, name + "-phone");
    person.findsItFitsTheWidth();
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  final void looksInTheDark(String name) {
    person.inTheDark();
    picture(DESKTOP, name + "-dark");
    person.findsNoBarrier().inTheLight();
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  /** As on a screen that is half as wide: zoom of 200 %. */
  final void looksEnlarged(String name) {
    picture(DESKTOP / 2, name + "-zoom");
    person.findsItFitsTheWidth();
    page.setViewportSize(DESKTOP, HEIGHT);
  }

  /** The page scrolls inside its frame, so the window becomes as high as what it shows. */
  private void picture(int width, String name) {
    page.setViewportSize(width, HEIGHT);
    page.setViewportSize(width, Math.max(HEIGHT, heightOfAll()));
    person.takesAPicture("grant-" + name);
  }

  /** Measured when the menu has moved in or out: when the page is as wide as it was before. */
  private int heightOfAll() {
    Object height =
        page.evaluate(
            """
            async () => {
              const main = document.querySelector('main');
              for (let width = -1, same = 0; same < 5; ) {
                await new Promise(requestAnimationFrame);
                same = main.clientWidth === width ? same + 1 : 0;
                width = main.clientWidth;
              }
              const bottom = c => c.getBoundingClientRect().bottom;
              const top = main.getBoundingClientRect().top;
              return Math.ceil(Math.max(...[...main.children].map(bottom)) - top) + 130;
            }
            """);
    return ((Number) height).intValue();
  }
}
