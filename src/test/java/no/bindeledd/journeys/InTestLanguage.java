package no.bindeledd.journeys;

import static no.bindeledd.schema.Tables.ACCOUNT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.FixedText;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads pages in the tests' own language, and notes what does not speak it. */
abstract class InTestLanguage {
  private static final String IDLE =
      "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive ||"
          + " !c.isActive())";

  static final String ID = "[0-9a-hjkmnp-tv-z]{13}";

  /** What addresses were looked at, over all tests. */
  static final Set<String> OPENED = new TreeSet<>();

  @Autowired DSLContext db;
  @Autowired Texts texts;

  /** Where, and which texts there come from no bundle. */
  final Map<String, List<String>> faults = new TreeMap<>();

  final Person signIn(String name, Browsers.Town town) {
    String email = name + "@example.org";
    db.update(ACCOUNT).set(ACCOUNT.LANGUAGE, "qps").where(ACCOUNT.EMAIL.eq(email)).execute();
    return town.person().signIn(email);
  }

  final void visit(Person person, String path) {
    person.goTo(path).page().locator("main h1").waitFor();
    look(person, path);
  }

  final void visitOpen(Person person, String path) {
    person.goTo(path).page().locator("h1").first().waitFor();
    look(person, path);
  }

  final void look(Person person, String where) {
    person.page().waitForFunction(IDLE);
    OPENED.add(person.page().url().replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*", ""));
    List<String> found = new FixedText(db, DefaultSchema.DEFAULT_SCHEMA).on(person.page());
    if (!found.isEmpty()) {
      faults.put(where, found);
    }
  }

  final void press(Person person, String key) {
    person
        .page()
        .locator(
            "vaadin-button", new Page.LocatorOptions().setHasText(texts.get(Language.TEST, key)))
        .first()
        .click();
    person.page().waitForFunction(IDLE);
  }

  /** Calendars and lists say what they are made of only when they are open. */
  final void openEveryChoice(Person person) {
    for (String kind :
        List.of(
            "vaadin-date-picker",
            "vaadin-time-picker",
            "vaadin-select",
            "vaadin-multi-select-combo-box")) {
      Locator field = person.page().locator("main " + kind + ":visible").first();
      if (field.count() > 0) {
        field.scrollIntoViewIfNeeded();
        field.evaluate("field => { field.opened = true; }");
        person.page().waitForFunction(IDLE);
        look(person, kind + " on " + person.page().url().replaceAll(ID, "…"));
        field.evaluate("field => { field.opened = false; }");
      }
    }
  }

  static List<String> menuOf(Person person) {
    var paths = new ArrayList<String>();
    Locator links = person.page().locator("vaadin-side-nav-item");
    links.first().waitFor();
    for (Locator link : links.all()) {
      String path = link.getAttribute("path");
      paths.add("/app/" + (path == null ? "" : path.replaceFirst("^/?(app/)?", "")));
    }
    return paths;
  }

  static List<String> links(Person person) {
    return ((List<?>)
            person
                .page()
                .evaluate(
                    "() => [...document.querySelectorAll('main a[href]')].filter(a =>"
                        + " !a.hasAttribute('download')).map(a => new"
                        + " URL(a.href).pathname).filter(p => p.startsWith('/app/') &&"
                        + " !p.startsWith('/app/VAADIN/'))"))
        .stream().map(Object::toString).distinct().toList();
  }
}
