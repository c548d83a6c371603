package no.bindeledd.journeys;

import com.microsoft.playwright.Page;
import no.bindeledd.testing.Person;

/** A picture of all that a signed-in view shows: it scrolls inside its frame, below the header. */
final class WholePage {
  static final int DESKTOP = 1280;
  static final int PHONE = 360;
  static final int HEIGHT = 900;

  private WholePage() {}

  /** The window stays as high as what it shows. */
  static void take(Person person, int width, String picture) {
    Page page = person.page();
    page.setViewportSize(width, HEIGHT);
    page.setViewportSize(width, Math.max(HEIGHT, heightOfAll(page)));
    person.takesAPicture(picture);
  }

  /** Measured when the menu has moved in or out: when the page is as wide as it was before. */
  private static int heightOfAll(Page page) {
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
