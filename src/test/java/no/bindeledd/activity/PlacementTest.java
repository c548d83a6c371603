package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place at which somebody practises: for a period, with hours, tasks and a name. */
@IntegrationTest
class PlacementTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired PublicActivityService catalogue;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired PartyService parties;
  @Autowired SeasonService seasons;
  @Autowired TemplateService templates;
  @Autowired TranslationService translations;
  @Autowired Retention retention;
  @Autowired DSLContext db;

  @Autowired ActivityClock activityClock;

  ActivityFixtures given;
  LocalDate first;
  LocalDate last;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
    first = Norway.today(clock).plusDays(7);
    last = first.plusDays(100);
  }

  private Placement shop() {
    return new Placement(
        ActivityKind.LANGUAGE_PRACTICE,
        15,
        "Rydde hyller og hjelpe kunder.",
        "Kari Prøve",
        "900 00 000",
        first,
        last);
  }

  private ActivityContent content() {
    return given.content().with(shop());
  }

  @Test
  void itIsFoundByItsKindHasAPeriodAndNoSessions() {
    long id = given.published(content());
    long meeting = given.published(given.content());
    PublicActivity shown = catalogue.get(Caller.ANYONE, given.municipality, id);
    assertThat(shown.placement()).isEqualTo(shop());
    assertThat(shown.startsOn()).isEqualTo(first);
    assertThat(shown.endsOn()).isEqualTo(last);
    assertThat(shown.next()).isNull();
    assertThat(sessions.of(given.member, given.municipality, id).all()).isEmpty();
    assertThat(found(ActivityKind.LANGUAGE_PRACTICE)).containsExactly(id);
    assertThat(found(ActivityKind.WORK_PRACTICE)).isEmpty();
    assertThat(found(ActivityKind.MEETING)).containsExactly(meeting);
    assertThat(found(null)).containsExactlyInAnyOrder(id, meeting);
    assertThat(
            catalogue.find(
                Caller.ANYONE, new ActivityFilter(given.municipality, null, null, "hyller"), 0, 20))
        .as("by its tasks")
        .extracting(PublicActivity::id)
        .containsExactly(id);
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    long id =
        given.draft(
            given
                .content()
                .with(new Placement(ActivityKind.WORK_PRACTICE, null, " ", "", "", null, null)));
    assertThatThrownBy(() -> activities.publish(given.member, given.municipality, id, 1))
        .isInstanceOf(Rejected.class)
        .extracting(rejected -> ((Rejected) rejected).reasons(), list(Reason.class))
        .extracting(Reason::field)
        .containsExactlyInAnyOrder("hoursAWeek", "tasks", "contactName", "periodFrom", "periodTo");
  }

  @Test
  void whatCannotBeIsRefusedEvenInADraft() {
    Map<String, Placement> wrong =
        Map.of(
            "hoursAWeek",
            new Placement(ActivityKind.WORK_PRACTICE, 41, "", "", "", first, last),
            "tasks",
            new Placement(
                ActivityKind.WORK_PRACTICE, 1, "skriv til a@example.org", "", "", null, null),
            "contactName",
            new Placement(ActivityKind.WORK_PRACTICE, 1, "", "Kari\r\nBcc: x", "", null, null),
            "contactPhone",
            new Placement(ActivityKind.WORK_PRACTICE, 1, "", "", "ring meg", null, null),
            "periodTo",
            new Placement(ActivityKind.WORK_PRACTICE, 1, "", "", "", first, first.minusDays(1)));
    wrong.forEach(
        (field, placement) ->
            assertThatThrownBy(() -> given.draft(given.content().with(placement)))
                .as(field)
                .isInstanceOf(Rejected.class)
                .extracting(rejected -> ((Rejected) rejected).reasons(), list(Reason.class))
                .extracting(Reason::field)
                .containsExactly(field));
    assertThatThrownBy(
            () -> given.draft(given.content().with(shop().in(first, first.plusYears(3)))))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void aPeriodThatIsOverIsNotPublishedAndOneThatRunsOutEnds() {
    long past =
        given.draft(given.content().with(shop().in(first.minusDays(60), first.minusDays(30))));
    assertThatThrownBy(() -> activities.publish(given.member, given.municipality, past, 1))
        .isInstanceOf(Rejected.class);
    long id = given.published(content());
    clock.pass(Duration.ofDays(107));
    activityClock.run();
    assertThat(own.get(given.member, given.municipality, id).state())
        .as("its last day is a day on which somebody comes")
        .isEqualTo(ActivityState.PUBLISHED);
    clock.pass(Duration.ofDays(2));
    activityClock.run();
    assertThat(own.get(given.member, given.municipality, id).state())
        .isEqualTo(ActivityState.ENDED);
  }

  @Test
  void whoHasAPlaceKnowsWhomToMeetWhereOthersDoNot() {
    long id = given.published(with(given.content(), c -> c.addressAfterSignUp = true).with(shop()));
    PublicActivity shown = catalogue.get(Caller.ANYONE, given.municipality, id);
    assertThat(shown.placement()).isEqualTo(shop().withoutContact());
    assertThat(shown.toString()).doesNotContain("Kari Prøve", "900 00 000");
    var person = given.person();
    signUps.takePlace(person, given.municipality, id);
    long place = parties.own(person, given.municipality, id).id();
    assertThat(parties.read(person, given.municipality, place).placement()).isEqualTo(shop());
  }

  @Test
  void whoHasAPlaceIsToldOfAnotherPeriodAndOfNothingLess() {
    long id = given.published(content());
    var person = given.person();
    signUps.takePlace(person, given.municipality, id);
    int before = letters(person);
    activities.save(
        given.member,
        given.municipality,
        id,
        2,
        with(given.content(), c -> c.description = "Nye ord.").with(shop()));
    assertThat(letters(person)).isEqualTo(before);
    activities.save(
        given.member,
        given.municipality,
        id,
        3,
        given.content().with(shop().in(first, last.plusDays(7))));
    assertThat(letters(person)).isEqualTo(before + 1);
  }

  @Test
  void whatIsPublishedDoesNotTurnIntoSomethingElse() {
    long id = given.published(content());
    assertThatThrownBy(
            () -> activities.save(given.member, given.municipality, id, 2, given.content()))
        .isInstanceOf(Rejected.class);
    assertThat(own.get(given.member, given.municipality, id).content()).isEqualTo(content());
    long draft = given.draft(content());
    activities.save(given.member, given.municipality, draft, 1, given.content());
    assertThat(own.get(given.member, given.municipality, draft).content().kind())
        .isEqualTo(ActivityKind.MEETING);
  }

  @Test
  void nextSeasonHasAPeriodOfTheSameLength() {
    long id = given.published(content());
    LocalDate day = last.plusDays(10);
    long copy = seasons.copy(given.member, given.municipality, id, day);
    assertThat(own.get(given.member, given.municipality, copy).content().placement())
        .isEqualTo(shop().in(day, day.plusDays(100)));
  }

  @Test
  void aTemplateKeepsWhatThereIsToDoAndNobodysName() {
    long id = given.published(content());
    long template = templates.keep(given.member, given.municipality, id, "Butikk");
    long draft =
        templates.begin(
            given.member, given.municipality, new ActivityKey(given.municipality, template));
    assertThat(own.get(given.member, given.municipality, draft).content().placement())
        .isEqualTo(shop().withoutContact().in(null, null));
  }

  @Test
  void tasksStandInOtherLanguagesToo() {
    long id = given.published(content());
    translations.save(
        given.member,
        given.municipality,
        id,
        Language.UK,
        0,
        content(),
        Map.of(WrittenField.TASKS, "Розкладати товари."));
    PublicActivity shown = catalogue.get(Caller.ANYONE, given.municipality, id);
    assertThat(shown.tasks(Language.UK).text()).isEqualTo("Розкладати товари.");
    assertThat(shown.tasks(Language.EN).text()).isEqualTo(shop().tasks());
  }

  @Test
  void theNameGoesSixMonthsAfterTheLastDay() {
    long id = given.published(content());
    clock.pass(Duration.ofDays(107 + 170));
    retention.runAll();
    assertThat(contact(id)).isEqualTo("Kari Prøve");
    clock.pass(Duration.ofDays(20));
    retention.runAll();
    assertThat(contact(id)).isEmpty();
    assertThat(own.get(given.member, given.municipality, id).content().placement())
        .isEqualTo(shop().withoutContact());
  }

  private String contact(long id) {
    return db.select(ACTIVITY.CONTACT_NAME)
        .from(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(given.municipality).and(ACTIVITY.ID.eq(id)))
        .fetchSingle(ACTIVITY.CONTACT_NAME);
  }

  private int letters(Caller.Self person) {
    return db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ACCOUNT_ID.eq(person.subject()));
  }

  private List<Long> found(ActivityKind kind) {
    var filter =
        new ActivityFilter(given.municipality, null, null, null, null, false, false, null, kind);
    return catalogue.find(Caller.ANYONE, filter, 0, 20).stream().map(PublicActivity::id).toList();
  }
}
