package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import no.bindeledd.testing.Person;

/**
 * Somebody without a mouse: goes from field to field with the tab key until the one with a name is
 * reached, and presses keys. What cannot be reached so, they cannot use.
 */
final class Keys {
  private static final int MOST_STEPS = 160;

  /** The name by which a screen reader calls what has the focus, as far as labels give it. */
  private static final String NAME =
      """
      () => {
        let e = document.activeElement;
        while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
        if (!e || e === document.body) return '';
        const ids = e.getAttribute('aria-labelledby');
        const root = e.getRootNode();
        const by = ids ? ids.split(' ')
            .map(id => (root.getElementById && root.getElementById(id)) || document.getElementById(id))
            .filter(l => l).map(l => l.textContent.trim()).join(' ') : '';
        const label = e.labels && e.labels.length ? e.labels[0].textContent : '';
        const host = root instanceof ShadowRoot ? root.host.textContent : '';
        return (e.getAttribute('aria-label') || by || label || e.innerText || e.value || host || '')
            .trim().replace(/\\s+/g, ' ');
      }
      """;

  private final Person person;
  private final Page page;

  Keys(Person person) {
    this.person = person;
    this.page = person.page();
  }

  Person person() {
    return person;
  }

  /** On with the tab key to what begins with this name. */
  Keys to(String name) {
    var seen = new LinkedHashSet<String>();
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      String here = (String) page.evaluate(NAME);
      if (here.startsWith(name)) {
        return this;
      }
      seen.add(here);
    }
    return fail("The tab key never reached «" + name + "», but: " + seen);
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** To a field, and something into it in place of what is there. */
  Keys write(String field, String text) {
    return to(field).press("Control+A").type(text);
  }

  /** To a button or link, and through it. */
  Keys enter(String name) {
    return to(name).press("Enter");
  }
}
