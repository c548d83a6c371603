package no.bindeledd.journeys;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.FixedText;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every page of every role in the tests' own language, in which text that is not from a bundle
 * shows: menus, lists, the first of each, forms with their faults, choices and questions.
 */
@JourneyTest
class TestLanguageJourneyTest {
  private static final String ID = "[0-9a-hjkmnp-tv-z]{13}";
  private static final int MOST_PAGES = 60;
  private static final int FEW_OF_A_KIND = 3;
  private static final String IDLE =
      "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())";

  @Autowired DSLContext db;
  @Autowired Texts texts;

  private static final Set<String> OPENED = new TreeSet<>();

  private final Map<String, List<String>> faults = new TreeMap<>();

  @AfterAll
  static void noViewWasForgotten() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    var forgotten =
        scan.findCandidateComponents("no.bindeledd").stream()
            .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
            .flatMap(TestLanguageJourneyTest::addresses)
            .filter(address -> OPENED.stream().noneMatch(path -> path.matches(address)))
            .toList();
    assertThat(forgotten).as("views that nobody opened").isEmpty();
  }

  private static Stream<String> addresses(Class<?> view) {
    String more = HasUrlParameter.class.isAssignableFrom(view) ? "/[^/]+" : "";
    return Stream.concat(
            Stream.of(view.getAnnotation(Route.class).value()),
            Arrays.stream(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value))
        .map(address -> "/app/" + address.replaceAll(":\\w+", ID) + more);
  }

  @AfterEach
  void everybodySpeaksNorwegianAgain() {
    db.update(ACCOUNT).set(ACCOUNT.LANGUAGE, "nb").where(ACCOUNT.LANGUAGE.eq("qps")).execute();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "medlem",
        "orgadmin",
        "koordinator",
        "programradgiver",
        "saksbehandler",
        "utvalg1",
        "vedtak",
        "leder",
        "kommuneadmin",
        "revisor",
        "system"
      })
  void everyPageOfARoleSpeaksFromTheBundles(String name, Browsers.Town town) {
    Person person = signIn(name, town);
    person.page().locator(".person-menu vaadin-menu-bar-button").first().click();
    look(person, "the person's menu");
    var visited = new HashSet<String>();
    var seen = new HashMap<String, Integer>();
    Deque<String> ahead = new ArrayDeque<>(menuOf(person));
    ahead.add("/app/participants/0000000000000");
    ahead.add("/app/nowhere");
    for (int pages = 0; !ahead.isEmpty() && pages < MOST_PAGES; pages++) {
      String path = ahead.remove();
      if (seen.merge(path.replaceAll(ID, "…"), 1, Integer::sum) <= FEW_OF_A_KIND
          && !visited.contains(path)) {
        visited.add(path);
        visit(person, path);
        links(person).forEach(ahead::add);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void formsSpeakFromTheBundlesAlsoWhenSomethingIsWrong(Browsers.Town town) {
    Person member = signIn("medlem", town);
    visit(member, "/app/activities/new");
    member.page().locator("vaadin-text-field input").first().fill("x".repeat(130));
    press(member, "activity.form.times.add");
    look(member, "activity with a time");
    openEveryChoice(member);
    press(member, "activity.form.save");
    member.page().locator(".error-summary").waitFor();
    look(member, "activity with faults");
    visit(member, "/app/activities/new");
    press(member, "design.draft.discard");
    look(member, "activity without its draft");

    visit(member, "/app/activities");
    member.page().locator("main .card-title a").first().click();
    press(member, "activity.edit");
    member.page().waitForURL("**/edit");
    look(member, "an activity is changed");
    member.page().goBack();
    press(member, "activity.cancel");
    look(member, "the question before an activity is called off");

    Person caseworker = signIn("programradgiver", town);
    visit(caseworker, "/app/participants/new");
    press(caseworker, "people.register.save");
    caseworker.page().locator(".error-summary").waitFor();
    look(caseworker, "participant with faults");
    openEveryChoice(caseworker);
    visit(caseworker, "/app/participants");
    caseworker.page().locator("main .card-title a").first().click();
    caseworker.page().locator("main vaadin-date-picker").waitFor();
    caseworker.page().locator("main vaadin-button[theme~=primary]").first().click();
    caseworker.page().locator(".error-summary").waitFor();
    look(caseworker, "consent with faults");
    openEveryChoice(caseworker);
    visit(caseworker, caseworker.page().url().replaceFirst(".*(/app/.*)", "$1/change"));
    assertThat(faults).isEmpty();
  }

  @Test
  void anApplicationSpeaksFromTheBundlesStepByStep(Browsers.Town town) {
    Person member = signIn("orgadmin", town);
    visit(member, "/app/applications");
    press(member, "grant.applications.apply");
    member.page().waitForURL("**/applications/write/**");
    for (int step = 0; step < 6; step++) {
      press(member, "grant.form.next");
      look(member, "step " + step);
    }
    press(member, "grant.form.send");
    member.page().locator(".error-summary").waitFor();
    look(member, "application with faults");
    press(member, "grant.form.discard");
    member.page().locator("vaadin-confirm-dialog vaadin-button").first().waitFor();
    look(member, "the question before a draft is deleted");
    member.page().locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    member.page().locator("vaadin-notification-card").first().waitFor();
    look(member, "a draft is deleted");
    assertThat(faults).isEmpty();
  }

  @Test
  void aRoundSpeaksFromTheBundlesWhileItIsWritten(Browsers.Town town) {
    Person officer = signIn("saksbehandler", town);
    visit(officer, "/app/grants");
    press(officer, "grant.rounds.create");
    officer.page().waitForURL("**/grants/edit/**");
    look(officer, "a new round");
    openEveryChoice(officer);
    press(officer, "grant.round.announce");
    officer.page().locator(".error-summary").waitFor();
    look(officer, "a round with faults");
    assertThat(faults).isEmpty();
  }

  @Test
  void newcomersPagesSpeakFromTheBundles(Browsers.Town town) {
    Person newcomer = town.personOnAPhone();
    String email = "deltaker@example.org";
    visitOpen(newcomer, "/me/sign-in?lang=qps");
    String before = newcomer.newestCode(email);
    newcomer.page().locator("#address").fill("nobody");
    newcomer.page().locator("main form button").click();
    newcomer.page().locator("#address-error").waitFor();
    look(newcomer, "no address");
    newcomer.page().locator("#address").fill(email);
    newcomer.page().locator("main form button").click();
    newcomer.page().locator("#code").fill("000000");
    newcomer.page().locator("main form button").click();
    newcomer.page().locator("#code-error").waitFor();
    look(newcomer, "a wrong code");
    newcomer.page().locator("#code").fill(newcomer.codeAfter(before, email));
    newcomer.page().locator("main form button").click();
    newcomer.page().waitForURL(url -> url.contains("/me") && !url.contains("sign-in"));
    for (String path : List.of("/me?lang=qps", "/me/data?lang=qps")) {
      visitOpen(newcomer, path);
    }
    for (Object link :
        (List<?>)
            newcomer
                .page()
                .evaluate(
                    "() => [...document.querySelectorAll('main a')].map(a => a.getAttribute('href'))")) {
      if (link != null && link.toString().startsWith("/me/")) {
        visitOpen(newcomer, link.toString().replaceFirst("\\?.*", "") + "?lang=qps");
      }
    }
    for (String kind : List.of("/me/suggestion/", "/me/consent/")) {
      String link = newcomer.newestLink("", kind);
      assertThat(link).as(kind).isNotEmpty();
      visitOpen(newcomer, link.substring(link.indexOf("/me/")) + "?lang=qps");
    }
    visitOpen(town.person(), "/app/sign-in?lang=qps");
    assertThat(faults).isEmpty();
  }

  @Test
  void publicPagesSpeakFromTheBundles(Browsers.Town town) {
    Person reader = town.person();
    for (String path :
        List.of(
            "/",
            "/activities",
            "/activities?day=nonsense",
            "/grants",
            "/about",
            "/accessibility",
            "/demo",
            "/demo/outbox")) {
      visitOpen(reader, "/qps" + path);
    }
    reader.goTo("/qps/activities");
    visitOpen(reader, reader.page().locator("main .card-title a").first().getAttribute("href"));
    reader.goTo("/qps/grants");
    visitOpen(reader, reader.page().locator("main .card-title a").first().getAttribute("href"));
    visitOpen(reader, "/qps/nowhere");
    reader.expectsComplaint("404");
    assertThat(faults).isEmpty();
  }

  private Person signIn(String name, Browsers.Town town) {
    String email = name + "@example.org";
    db.update(ACCOUNT).set(ACCOUNT.LANGUAGE, "qps").where(ACCOUNT.EMAIL.eq(email)).execute();
    return town.person().signIn(email);
  }

  private void visit(Person person, String path) {
    person.goTo(path).page().locator("main h1").waitFor();
    look(person, path);
  }

  private void visitOpen(Person person, String path) {
    person.goTo(path).page().locator("h1").first().waitFor();
    look(person, path);
  }

  private void look(Person person, String where) {
    person.page().waitForFunction(IDLE);
    OPENED.add(person.page().url().replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*", ""));
    List<String> found = new FixedText(db, DefaultSchema.DEFAULT_SCHEMA).on(person.page());
    if (!found.isEmpty()) {
      faults.put(where, found);
    }
  }

  private void press(Person person, String key) {
    person
        .page()
        .locator(
            "vaadin-button", new Page.LocatorOptions().setHasText(texts.get(Language.TEST, key)))
        .first()
        .click();
    person.page().waitForFunction(IDLE);
  }

  /** Calendars and lists say what they are made of only when they are open. */
  private void openEveryChoice(Person person) {
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

  private static List<String> menuOf(Person person) {
    var paths = new ArrayList<String>();
    Locator links = person.page().locator("vaadin-side-nav-item");
    links.first().waitFor();
    for (Locator link : links.all()) {
      String path = link.getAttribute("path");
      paths.add("/app/" + (path == null ? "" : path.replaceFirst("^/?(app/)?", "")));
    }
    return paths;
  }

  private static List<String> links(Person person) {
    return ((List<?>)
            person
                .page()
                .evaluate(
                    "() => [...document.querySelectorAll('main a[href]')]"
                        + ".map(a => new URL(a.href).pathname).filter(p => p.startsWith('/app/'))"))
        .stream().map(Object::toString).distinct().toList();
  }
}
