package no.bindeledd.journeys;

import com.microsoft.playwright.Page;
import no.bindeledd.testing.Person;

/**
 * Looks at a view as everybody does: on a wide screen with axe, at 200 % zoom (640 px of 1280) and
 * on a phone, where nothing may need scrolling sideways; a picture of the first and of the last.
 */
final class Look {
  private Look() {}

  static void at(Person person, String picture) {
    WholePage.take(person, WholePage.DESKTOP, picture);
    person.findsNoBarrier();
    fitsEnlarged(person);
    WholePage.take(person, WholePage.PHONE, picture + "-phone");
    person.findsItFitsTheWidth();
    person.page().setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
  }

  /** A dialog stands in the middle of the window, when it has come in. */
  static void atDialog(Person person, String picture) {
    Page page = person.page();
    page.setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
    hasComeIn(page);
    person.takesAPicture(picture).findsNoBarrier();
    fitsEnlarged(person);
    page.setViewportSize(WholePage.PHONE, WholePage.HEIGHT);
    person.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    page.setViewportSize(WholePage.DESKTOP, WholePage.HEIGHT);
  }

  private static void fitsEnlarged(Person person) {
    person.page().setViewportSize(WholePage.DESKTOP / 2, WholePage.HEIGHT / 2);
    person.findsItFitsTheWidth();
  }

  private static void hasComeIn(Page page) {
    page.evaluate(
        """
        () => Promise.all(document.getAnimations()
            .filter(a => a.effect.getComputedTiming().endTime !== Infinity)
            .map(a => a.finished))
        """);
  }
}
