package no.bindeledd.journeys;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_QUESTION;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.CONTACT_NOTE;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.grant.Ref;
import no.bindeledd.organisation.exchange.ImportService;
import no.bindeledd.schema.tables.records.ActivityRecord;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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
class TestLanguageJourneyTest extends InTestLanguage {
  @Autowired TrustService trust;
  @Autowired QuestionService questions;
  @Autowired ImportService lists;

  private static final int MOST_PAGES = 120;
  private static final int FEW_OF_A_KIND = 3;

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
        .map(
            address ->
                "/app/"
                    + address
                        .replace(":theme", "[A-Z_]+")
                        .replace(":language", "[a-z]{2,3}")
                        .replaceAll(":\\w+", ID)
                    + more);
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
    ahead.addAll(behindButtons(name));
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

  /** Pages that no link leads to. */
  private List<String> behindButtons(String name) {
    return switch (name) {
      case "kommuneadmin" ->
          List.of(
              "/app/organisations/new",
              "/app/members/new",
              "/app/units/new",
              "/app/municipality-address",
              "/app/municipality-rules",
              "/app/units/" + aUnit() + "/close");
      case "medlem" -> ofAMember();
      case "koordinator" -> ofAnOrganisation();
      case "system" -> List.of("/app/municipalities/new");
      case "saksbehandler" -> List.of("/app/grants/recommend/" + anAssessedApplication().toText());
      default -> List.of();
    };
  }

  /** What a coordinator has written of an organisation: to change, and to add to. */
  private List<String> ofAnOrganisation() {
    return db.select(CONTACT_NOTE.ID, CONTACT_NOTE.ORGANISATION_ID)
        .from(CONTACT_NOTE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(CONTACT_NOTE.ACCOUNT_ID))
        .where(ACCOUNT.EMAIL.eq("koordinator@example.org"))
        .limit(1)
        .fetchSingle(
            note ->
                List.of(
                    "/app/directory/contact/" + Ids.toText(note.value1()),
                    "/app/directory/" + Ids.toText(note.value2()) + "/contact",
                    "/app/directory/" + Ids.toText(note.value2()) + "/leave",
                    aReport(),
                    aList()));
  }

  /** That the coordinator has just sent. */
  private String aList() {
    Caller.SignedIn coordinator =
        db.select(MEMBERSHIP.ACCOUNT_ID, MEMBERSHIP.ID)
            .from(MEMBERSHIP)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
            .where(ACCOUNT.EMAIL.eq("koordinator@example.org"))
            .and(MEMBERSHIP.ROLE.eq("COORDINATOR"))
            .limit(1)
            .fetchSingle(m -> new Caller.SignedIn(m.value1(), m.value2(), Assurance.CODE));
    try {
      return "/app/organisations/lists/"
          + Ids.toText(
              lists.receive(
                  coordinator,
                  "liste.csv",
                  new ByteArrayInputStream(
                      "navn;nummer\n⟦Lag⟧;123\n".getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That somebody has just sent about an activity of the coordinator's municipality. */
  private String aReport() {
    ActivityRecord activity = offered(DSL.noCondition());
    trust.report(
        Caller.ANYONE,
        activity.getMunicipalityId(),
        activity.getId(),
        ReportReason.offered().getFirst(),
        "",
        "test-language");
    return "/app/reports/" + Ids.toText(activity.getId());
  }

  /** Of an activity that the organisation of the member who looks around shows. */
  private List<String> ofAMember() {
    ActivityRecord activity =
        offered(
            ACTIVITY.ORGANISATION_ID.in(
                DSL.select(MEMBERSHIP.ORGANISATION_ID)
                    .from(MEMBERSHIP)
                    .join(ACCOUNT)
                    .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                    .where(ACCOUNT.EMAIL.eq("medlem@example.org"))));
    String here = Ids.toText(activity.getMunicipalityId()) + "/";
    long next =
        db.select(ACTIVITY_SESSION.ID)
            .from(ACTIVITY_SESSION)
            .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity.getId()))
            .and(ACTIVITY_SESSION.STARTS_AT.gt(Instant.now()))
            .orderBy(ACTIVITY_SESSION.STARTS_AT)
            .limit(1)
            .fetchSingle(ACTIVITY_SESSION.ID);
    return List.of(
        "/app/activities/templates",
        "/app/activities/" + here + Ids.toText(activity.getId()) + "/in/uk",
        "/app/sessions/" + here + Ids.toText(next) + "/code",
        aQuestion(activity));
  }

  private String aQuestion(ActivityRecord activity) {
    questions.ask(
        Caller.ANYONE,
        activity.getMunicipalityId(),
        activity.getId(),
        new QuestionWish("", "spor@example.org", "⟦Kan jeg ta med en venn?⟧"),
        Language.NB,
        "test-language");
    return db.select(ACTIVITY_QUESTION.MUNICIPALITY_ID, ACTIVITY_QUESTION.ID)
        .from(ACTIVITY_QUESTION)
        .where(ACTIVITY_QUESTION.ACTIVITY_ID.eq(activity.getId()))
        .limit(1)
        .fetchSingle(
            q -> "/app/questions/" + Ids.toText(q.value1()) + "/" + Ids.toText(q.value2()));
  }

  private ActivityRecord offered(Condition condition) {
    return db.select(ACTIVITY.fields())
        .from(ACTIVITY)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .where(MUNICIPALITY.SLUG.eq("askelund"))
        .and(ACTIVITY.STATE.eq("PUBLISHED"))
        .and(condition)
        .limit(1)
        .fetchSingle()
        .into(ACTIVITY);
  }

  /** One of the municipality whose administrator looks around. */
  private String aUnit() {
    return db.select(UNIT.ID)
        .from(UNIT)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(UNIT.MUNICIPALITY_ID))
        .where(MUNICIPALITY.SLUG.eq("askelund"))
        .limit(1)
        .fetchSingle(unit -> Ids.toText(unit.value1()));
  }

  private Ref anAssessedApplication() {
    return db.selectFrom(GRANT_APPLICATION)
        .where(GRANT_APPLICATION.STATE.in("ASSESSED", "RECOMMENDED"))
        .limit(1)
        .fetchSingle(a -> new Ref(a.getMunicipalityId(), a.getId()));
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
    member.page().locator(".question-yes").first().waitFor();
    look(member, "the question before a draft is deleted");
    member.page().locator(".question-yes").click();
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
                    "() => [...document.querySelectorAll('main a')].map(a =>"
                        + " a.getAttribute('href'))")) {
      if (link != null && link.toString().startsWith("/me/")) {
        visitOpen(newcomer, link.toString().replaceFirst("\\?.*", "") + "?lang=qps");
      }
    }
    for (String kind : List.of("/me/suggestion/", "/me/consent/")) {
      String link = linkInSomeMessage(kind);
      assertThat(link).as(kind).isNotEmpty();
      visitOpen(newcomer, link.substring(link.indexOf("/me/")) + "?lang=qps");
    }
    visitOpen(town.person(), "/app/sign-in?lang=qps");
    assertThat(faults).isEmpty();
  }

  /** However many messages have been sent since. */
  private String linkInSomeMessage(String kind) {
    return db.select(OUTBOX_MESSAGE.BODY)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.BODY.contains(kind))
        .orderBy(OUTBOX_MESSAGE.ID.desc())
        .limit(1)
        .fetchOptional(OUTBOX_MESSAGE.BODY)
        .map(body -> body.substring(body.indexOf(kind)).split("\\s")[0])
        .orElse("");
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
}
