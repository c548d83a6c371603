package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal does so that an organiser need not: next season, publishing later, reminding. */
@IntegrationTest
class HelpInTheWorkTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired AttentionService attention;
  @Autowired SeasonService seasons;
  @Autowired PlannedPublicationService planned;
  @Autowired PlannedPublications publications;
  @Autowired ReminderService wishes;
  @Autowired Reminders reminders;
  @Autowired Transactions transactions;
  @Autowired TranslationService translations;
  @Autowired PlaceDeskService places;

  ActivityFixtures given;
  long activity;
  Caller.Self person;

  @BeforeEach
  void anActivityWithAGuest() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    person = given.person();
    signUps.takePlace(person, given.municipality, activity);
  }

  @Test
  void lastSeasonBecomesADraftWithMovedDaysAndWithoutPeople() {
    LocalDate first = Norway.today(clock).plusWeeks(12);
    long copy = seasons.copy(given.member, given.municipality, activity, first);
    Activity draft = own.get(given.member, given.municipality, copy);
    Activity last = own.get(given.member, given.municipality, activity);
    assertThat(draft.state()).isEqualTo(ActivityState.DRAFT);
    assertThat(draft.placesTaken()).isZero();
    assertThat(draft.content().with(Series.NONE)).isEqualTo(last.content().with(Series.NONE));
    assertThat(draft.content().startsOn()).isBetween(first, first.plusDays(6));
    assertThat(draft.content().series().between(first, first.plusWeeks(20)))
        .allSatisfy(s -> assertThat(s.day().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY));
    assertThat(signUps.whoComes(given.member, given.municipality, copy)).isEmpty();
    assertThat(last.state()).as("it goes on as it was").isEqualTo(ActivityState.PUBLISHED);
    assertThat(letters(person)).isZero();
    activities.publish(given.member, given.municipality, copy, 1);
  }

  @Test
  void whatWasTranslatedAndHowPlacesAreDividedComesAlong() {
    activity = given.published(given.content());
    places.divide(
        given.member,
        given.municipality,
        activity,
        Map.of(PlaceGroup.ADULTS, 3, PlaceGroup.CHILDREN, 2));
    Activity last = own.get(given.member, given.municipality, activity);
    translations.save(
        given.member,
        given.municipality,
        activity,
        Language.UK,
        0,
        last.content(),
        Map.of(WrittenField.TITLE, "Мовне кафе"));
    long copy =
        seasons.copy(given.member, given.municipality, activity, Norway.today(clock).plusWeeks(12));
    var texts =
        translations.languages(given.member, given.municipality, copy).in(Language.UK).texts();
    assertThat(texts.get(WrittenField.TITLE).text()).isEqualTo("Мовне кафе");
    assertThat(texts.get(WrittenField.TITLE).isStale(last.content().title())).isFalse();
    assertThat(places.read(given.member, given.municipality, copy).rooms())
        .containsExactly(
            new Room(PlaceGroup.ADULTS, 3, 0, 0), new Room(PlaceGroup.CHILDREN, 2, 0, 0));
  }

  @Test
  void aSeasonBeginsNeitherInThePastNorBeyondWhatIsPlanned() {
    LocalDate today = Norway.today(clock);
    for (LocalDate wrong : List.of(today.minusDays(1), today.plusDays(401))) {
      assertThatThrownBy(() -> seasons.copy(given.member, given.municipality, activity, wrong))
          .isInstanceOf(Rejected.class);
    }
    assertThat(own.list(given.member)).hasSize(1);
    assertThat(seasons.firstDay(given.member, given.municipality, activity))
        .isAfterOrEqualTo(today.plusWeeks(2));
  }

  @Test
  void aDraftIsPublishedWhenItsMomentComesAndNotBefore() {
    long draft = given.draft(given.content());
    Instant at = clock.instant().plus(Duration.ofHours(3));
    planned.plan(given.member, given.municipality, draft, 1, at);
    publications.run();
    assertThat(stateOf(draft)).isEqualTo(ActivityState.DRAFT);
    assertThat(planned.read(given.member, given.municipality, draft))
        .isEqualTo(new PublicationPlan(at, null, List.of()));

    clock.pass(Duration.ofHours(4));
    publications.run();
    publications.run();
    assertThat(stateOf(draft)).isEqualTo(ActivityState.PUBLISHED);
    assertThat(planned.read(given.member, given.municipality, draft).at()).isNull();
    assertThat(sessions.of(given.member, given.municipality, draft).ahead()).isNotEmpty();
    assertThat(own.history(given.member, given.municipality, draft).changes())
        .extracting(c -> c.action())
        .filteredOn("PUBLISH"::equals)
        .hasSize(1);
  }

  @Test
  void aPlannedPublicationIsTakenBack() {
    long draft = given.draft(given.content());
    planned.plan(
        given.member, given.municipality, draft, 1, clock.instant().plus(Duration.ofHours(1)));
    planned.takeBack(given.member, given.municipality, draft);
    planned.takeBack(given.member, given.municipality, draft);
    clock.pass(Duration.ofHours(2));
    publications.run();
    assertThat(stateOf(draft)).isEqualTo(ActivityState.DRAFT);
  }

  @Test
  void whatIsNoLongerCompleteStaysADraftAndSaysSo() {
    long draft = given.draft(given.content());
    planned.plan(
        given.member, given.municipality, draft, 1, clock.instant().plus(Duration.ofHours(1)));
    activities.save(
        given.member, given.municipality, draft, 1, with(given.content(), c -> c.address = ""));
    assertThat(planned.read(given.member, given.municipality, draft).objections())
        .as("it is said while there is time")
        .extracting(r -> r.field())
        .containsExactly("address");
    Instant at = planned.read(given.member, given.municipality, draft).at();
    long other = given.draft(given.content());
    planned.plan(given.member, given.municipality, other, 1, clock.instant().plusSeconds(7200));
    clock.pass(Duration.ofHours(3));
    publications.run();
    publications.run();
    assertThat(stateOf(draft)).isEqualTo(ActivityState.DRAFT);
    assertThat(stateOf(other)).as("the others go on").isEqualTo(ActivityState.PUBLISHED);
    PublicationPlan stopped = planned.read(given.member, given.municipality, draft);
    assertThat(stopped.at()).isNull();
    assertThat(stopped.stoppedAt()).isEqualTo(at);
    assertThat(stopped.objections()).hasSize(1);
    assertThat(own.history(given.member, given.municipality, draft).changes().getFirst().action())
        .isEqualTo("NOT_PUBLISHED");
  }

  @Test
  void whoeverWorksThereNoLongerPublishesNothingByTheClock() {
    long draft = given.draft(given.content());
    planned.plan(
        given.member, given.municipality, draft, 1, clock.instant().plus(Duration.ofHours(1)));
    db.deleteFrom(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(given.organisation))
        .execute();
    clock.pass(Duration.ofHours(2));
    publications.run();
    assertThat(stateOf(draft)).isEqualTo(ActivityState.DRAFT);
    assertThat(planned.read(given.member, given.municipality, draft).at()).isNull();
  }

  @Test
  void aMomentIsAheadAndOfTheVersionThatWasSeen() {
    long draft = given.draft(given.content());
    assertThatThrownBy(
            () -> planned.plan(given.member, given.municipality, draft, 1, clock.instant()))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(
            () ->
                planned.plan(
                    given.member,
                    given.municipality,
                    draft,
                    7,
                    clock.instant().plus(Duration.ofHours(1))))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () ->
                planned.plan(
                    given.member,
                    given.municipality,
                    activity,
                    2,
                    clock.instant().plus(Duration.ofHours(1))))
        .as("it is published already")
        .isInstanceOf(Exception.class);
  }

  @Test
  void nobodyElsePlansCopiesOrChooses() {
    long draft = given.draft(given.content());
    var later = clock.instant().plus(Duration.ofHours(1));
    for (Caller stranger :
        List.of(
            Caller.ANYONE,
            person,
            world.inOrganisation(
                Role.ORGANISATION_MEMBER, world.organisation(given.municipality)))) {
      assertThatThrownBy(() -> planned.plan(stranger, given.municipality, draft, 1, later))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> planned.takeBack(stranger, given.municipality, draft))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  seasons.copy(
                      stranger, given.municipality, activity, Norway.today(clock).plusWeeks(3)))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> wishes.choose(given.member, ReminderWay.NONE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void eachGuestIsRemindedOnceTheDayBeforeAtADecentHour() {
    begins(1, LocalTime.of(18, 0));
    to(LocalTime.of(7, 0));
    reminders.run();
    assertThat(letters(person)).as("too early to make a sound").isZero();
    to(LocalTime.of(10, 0));
    begins(1, LocalTime.of(18, 0));
    var unwilling = given.person();
    signUps.takePlace(unwilling, given.municipality, activity);
    wishes.choose(unwilling, ReminderWay.NONE);
    wishes.choose(unwilling, ReminderWay.NONE);
    assertThat(wishes.choice(unwilling))
        .isEqualTo(new ReminderChoice(ReminderWay.NONE, List.of(ReminderWay.EMAIL)));
    var left = given.person();
    signUps.takePlace(left, given.municipality, activity);
    signUps.signOff(left, given.municipality, activity);
    reminders.run();
    reminders.run();
    assertThat(letters(person)).isEqualTo(1);
    assertThat(letters(unwilling)).isZero();
    assertThat(letters(left)).isZero();
    assertThat(letter(person, OUTBOX_MESSAGE.SUBJECT))
        .as("whoever looks over a shoulder learns only when")
        .doesNotContain("Språkkafé");
    assertThat(letter(person, OUTBOX_MESSAGE.BODY))
        .contains("Språkkafé", "18:00", "Storgata 1", "/me/place/");
  }

  @Test
  void whereThePlaceIsForThoseWithAPlaceTheReminderNamesNothing() {
    activities.save(
        given.member,
        given.municipality,
        activity,
        2,
        with(given.content(), c -> c.addressAfterSignUp = true));
    to(LocalTime.of(12, 0));
    begins(1, LocalTime.of(18, 0));
    reminders.run();
    assertThat(letter(person, OUTBOX_MESSAGE.BODY))
        .contains("18:00", "/me/place/")
        .doesNotContain("Språkkafé")
        .doesNotContain("Storgata");
  }

  @Test
  void whatIsTodayOrTheDayAfterTomorrowOrOffIsNotRemindedOf() {
    to(LocalTime.of(12, 0));
    for (int day : new int[] {0, 2}) {
      begins(day, LocalTime.of(18, 0));
      reminders.run();
    }
    begins(1, LocalTime.of(18, 0));
    sessions.cancel(given.member, given.municipality, session(), CancelReason.WEATHER);
    long told = letters(person);
    reminders.run();
    assertThat(letters(person)).isEqualTo(told);
  }

  @Test
  void aTelephoneMakesNoSoundForWhoHasNotAskedForThat() {
    begins(1, LocalTime.of(18, 0));
    to(LocalTime.of(10, 0));
    begins(1, LocalTime.of(18, 0));
    var silent = withPhoneAlone();
    signUps.takePlace(silent, given.municipality, activity);
    assertThat(wishes.choice(silent))
        .isEqualTo(new ReminderChoice(ReminderWay.NONE, List.of(ReminderWay.SMS)));
    var asked = withPhoneAlone();
    signUps.takePlace(asked, given.municipality, activity);
    wishes.choose(asked, ReminderWay.SMS);
    assertThatThrownBy(() -> wishes.choose(person, ReminderWay.SMS))
        .as("no number is known")
        .isInstanceOf(NotFound.class);
    reminders.run();
    assertThat(letters(silent)).isZero();
    assertThat(letters(asked)).isEqualTo(1);
    assertThat(letter(asked, OUTBOX_MESSAGE.CHANNEL)).isEqualTo("SMS");
    assertThat(letter(asked, OUTBOX_MESSAGE.BODY)).contains("Språkkafé", "18:00");
  }

  @Test
  void twoNodesAndAKillRemindOnce() throws Exception {
    to(LocalTime.of(10, 0));
    begins(1, LocalTime.of(18, 0));
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      reminders.run();
                      throw new IllegalStateException("killed before the end");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(letters(person)).as("nothing half done").isZero();
    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (Future<?> node : List.of(nodes.submit(reminders::run), nodes.submit(reminders::run))) {
        node.get();
      }
    }
    assertThat(letters(person)).isEqualTo(1);
  }

  @Test
  void whatWasMovedIsRemindedOfAnewButOfOneTimeOnce() {
    to(LocalTime.of(10, 0));
    begins(1, LocalTime.of(18, 0));
    reminders.run();
    begins(1, LocalTime.of(19, 0));
    db.update(ACTIVITY_SESSION).setNull(ACTIVITY_SESSION.REMINDED_AT).execute();
    reminders.run();
    assertThat(letters(person)).isEqualTo(2);
    begins(1, LocalTime.of(18, 0));
    db.update(ACTIVITY_SESSION).setNull(ACTIVITY_SESSION.REMINDED_AT).execute();
    reminders.run();
    assertThat(letters(person)).as("and back again").isEqualTo(2);
  }

  @Test
  void aListThatNobodyKeptWaits() {
    assertThat(attention.notKept(given.member, 5)).isEmpty();
    begins(-1, LocalTime.of(18, 0));
    assertThat(attention.notKept(given.member, 5))
        .extracting(s -> s.session().id())
        .contains(session());
    attendance.finish(given.member, given.municipality, session());
    assertThat(attention.notKept(given.member, 5))
        .extracting(s -> s.session().id())
        .doesNotContain(session());
    var other =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality));
    assertThat(attention.notKept(other, 5)).isEmpty();
  }

  private ActivityState stateOf(long id) {
    return ActivityState.valueOf(
        db.select(ACTIVITY.STATE)
            .from(ACTIVITY)
            .where(ACTIVITY.ID.eq(id))
            .fetchSingle(ACTIVITY.STATE));
  }

  /** The first session of the activity. */
  private long session() {
    return db.select(ACTIVITY_SESSION.ID)
        .from(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
        .orderBy(ACTIVITY_SESSION.PLANNED_AT)
        .limit(1)
        .fetchSingle(ACTIVITY_SESSION.ID);
  }

  /** The first session, alone, begins so many days from today. */
  private void begins(int days, LocalTime time) {
    long first = session();
    db.deleteFrom(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
        .and(ACTIVITY_SESSION.ID.ne(first))
        .execute();
    Instant from = Norway.today(clock).plusDays(days).atTime(time).atZone(Norway.ZONE).toInstant();
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, from)
        .set(ACTIVITY_SESSION.ENDS_AT, from.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(first))
        .execute();
  }

  /** Time passes until the clock of a day yet to come shows this. */
  private void to(LocalTime time) {
    Instant then = Norway.today(clock).plusDays(1).atTime(time).atZone(Norway.ZONE).toInstant();
    clock.pass(Duration.between(clock.instant(), then));
  }

  private Caller.Self withPhoneAlone() {
    Caller.Self one = given.person();
    db.update(ACCOUNT)
        .setNull(ACCOUNT.EMAIL)
        .set(ACCOUNT.PHONE, "+47" + (40000000 + one.subject() % 10_000_000))
        .where(ACCOUNT.ID.eq(one.subject()))
        .execute();
    return one;
  }

  private int letters(Caller.Self to) {
    return db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ACCOUNT_ID.eq(to.subject()));
  }

  private String letter(Caller.Self to, org.jooq.Field<String> part) {
    return db.select(part)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(to.subject()))
        .orderBy(OUTBOX_MESSAGE.ID.desc())
        .limit(1)
        .fetchSingle(part);
  }
}
