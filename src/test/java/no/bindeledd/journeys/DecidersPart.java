package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.bindeledd.testing.Person;

/** A decision maker: reads what was recommended, and decides. */
final class DecidersPart extends AtWork {

  DecidersPart(Person person) {
    super(person);
  }

  void decides(String round, String title, String picture) {
    open("grants/decide/" + round);
    if (!picture.isEmpty()) {
      looks(picture + "-list");
    }
    page.locator("main a", new Page.LocatorOptions().setHasText(title)).first().click();
    reads(title);
    if (!picture.isEmpty()) {
      looks(picture);
      looksInTheDark(picture);
    }
    press("Fatt vedtaket og send brevet");
    sees("brevet er sendt");
    assertThat(button("Fatt vedtaket og send brevet")).hasCount(0);
    if (!picture.isEmpty()) {
      looks(picture + "-made");
    }
  }
}
