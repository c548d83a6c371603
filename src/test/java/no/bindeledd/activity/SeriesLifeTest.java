package no.bindeledd.activity;

import static no.bindeledd.schema.Tables.ACTIVITY_RULE;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.schema.tables.records.OutboxMessageRecord;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A series with those who come to it: made ahead, moved, cancelled, changed from a day on. */
@IntegrationTest
class SeriesLifeTest {
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SessionChangeService changes;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired PublicActivityService catalogue;
  @Autowired SessionsAhead job;
  @Autowired ActivityClock activityClock;

  ActivityFixtures given;
  LocalDate today;
  Caller.Self person;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
    today = Norway.today(clock);
    person = given.person();
  }

  private SeriesRule weekly() {
    return SeriesRule.weekly(
        today.plusDays(1), 1, Set.of(today.plusDays(1).getDayOfWeek()), SIX, EIGHT);
  }

  private long publish(Series series) {
    long id = given.published(given.content().with(series));
    signUps.takePlace(person, given.municipality, id);
    return id;
  }

  private List<Session> ahead(long activity) {
    return sessions.of(given.member, given.municipality, activity).ahead();
  }

  private long version(long activity) {
    return own.get(given.member, given.municipality, activity).version();
  }

  private List<OutboxMessageRecord> letters() {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.RECIPIENT.eq(world.emailOf(person.subject())))
        .fetch();
  }

  private long save(long activity, Series series, Set<Long> follow) {
    Activity now = own.get(given.member, given.municipality, activity);
    return activities.save(
        given.member,
        given.municipality,
        activity,
        now.version(),
        now.content().with(series),
        follow);
  }

  @Test
  void aSeriesWithoutEndIsMadeFourHundredDaysAheadAndGoesOnAsTimePasses() throws Exception {
    long id = publish(Series.of(weekly()));
    LocalDate promised = today.plusDays(400);
    assertThat(ahead(id).getLast().from()).isAfter(at(promised.minusDays(7)));
    job.run();
    int before = ahead(id).size();

    clock.pass(Duration.ofDays(40));
    try (var nodes = Executors.newFixedThreadPool(2)) {
      Callable<Object> node = Executors.callable(job::run);
      for (var done : nodes.invokeAll(List.of(node, node))) {
        done.get();
      }
    }
    job.run();
    List<Session> all = sessions.of(given.member, given.municipality, id).all();
    assertThat(all).extracting(Session::plannedAt).doesNotHaveDuplicates();
    assertThat(all.size()).isBetween(before + 5, before + 7);
    assertThat(ahead(id).getLast().from()).isAfter(at(Norway.today(clock).plusDays(393)));
    activityClock.run();
    assertThat(own.get(given.member, given.municipality, id).state())
        .isEqualTo(ActivityState.PUBLISHED);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id))
        .satisfies(
            a -> {
              assertThat(a.endsOn()).isNull();
              assertThat(a.next()).isAfter(clock.instant());
            });
    assertThat(signUps.takePlace(given.person(), given.municipality, id)).isTrue();
  }

  @Test
  void oneSeriesThatCannotBeReadHoldsNobodyUp() {
    List<Long> ids = Stream.generate(() -> publish(Series.of(weekly()))).limit(3).toList();
    String pattern = patternOf(ids.get(1), "FREQ=NEVER");
    clock.pass(Duration.ofDays(40));
    assertThatThrownBy(job::run).isInstanceOf(RuntimeException.class);
    patternOf(ids.get(1), pattern);
    Instant promised = at(Norway.today(clock).plusDays(393));
    for (long id : List.of(ids.get(0), ids.get(2))) {
      assertThat(ahead(id).getLast().from()).isAfter(promised);
    }
    job.run();
    assertThat(ahead(ids.get(1)).getLast().from()).isAfter(promised);
  }

  /** Gives its rule another pattern; the one that it had. */
  private String patternOf(long activity, String pattern) {
    String before =
        db.select(ACTIVITY_RULE.PATTERN)
            .from(ACTIVITY_RULE)
            .where(ACTIVITY_RULE.ACTIVITY_ID.eq(activity))
            .fetchSingle(ACTIVITY_RULE.PATTERN);
    db.update(ACTIVITY_RULE)
        .set(ACTIVITY_RULE.PATTERN, pattern)
        .where(ACTIVITY_RULE.ACTIVITY_ID.eq(activity))
        .execute();
    return before;
  }

  @Test
  void aChangeOfThisAndLaterIsShownAndThenDoneAndThePastStays() {
    long id = publish(Series.of(weekly().until(today.plusWeeks(20))));
    clock.pass(Duration.ofDays(9));
    Session held = sessions.of(given.member, given.municipality, id).begun().getFirst();
    attendance.tick(given.member, given.municipality, held.id(), person.subject(), true);
    List<Session> before = sessions.of(given.member, given.municipality, id).all();
    Session moved = before.get(6);
    move(moved, PlannedSession.on(day(moved).plusDays(1), SIX, EIGHT), SessionPlace.USUAL);
    sessions.cancel(given.member, given.municipality, before.get(7).id(), CancelReason.OTHER);
    Session from = before.get(5);
    int told = letters().size();

    var edit =
        new SeriesEdit(
            SeriesEdit.Scope.THIS_AND_LATER, day(from).plusDays(2), LocalTime.of(9, 0), SIX);
    Series wished = changes.wished(given.member, given.municipality, from.id(), edit);
    SeriesPreview preview = changes.preview(given.member, given.municipality, id, wished, Set.of());
    assertThat(sessions.of(given.member, given.municipality, id).all().get(5))
        .as("nothing is done yet")
        .isEqualTo(from);
    assertThat(preview.attended()).isEqualTo(1);
    assertThat(preview.told()).isEqualTo(1);
    assertThat(preview.plan().touched())
        .extracting(m -> m.session().id())
        .containsExactly(moved.id(), before.get(7).id());
    assertThat(preview.plan().dropped()).isEmpty();
    assertThat(preview.plan().moved()).hasSize(before.size() - 5 - 2);

    save(id, wished, Set.of(before.get(7).id()));
    List<Session> after = sessions.of(given.member, given.municipality, id).all();
    assertThat(after.subList(0, 5)).isEqualTo(before.subList(0, 5));
    assertThat(after).extracting(Session::id).containsAll(ids(before));
    Session first = sessions.get(given.member, given.municipality, from.id());
    assertThat(first.from()).isEqualTo(PlannedSession.on(edit.day(), edit.from(), SIX).from());
    assertThat(sessions.get(given.member, given.municipality, moved.id()).from())
        .as("moved by hand and not told to follow")
        .isEqualTo(PlannedSession.on(day(moved).plusDays(1), SIX, EIGHT).from());
    assertThat(sessions.get(given.member, given.municipality, before.get(7).id()).state())
        .as("told to follow")
        .isEqualTo(SessionState.PLANNED);
    assertThat(attendance.list(given.member, given.municipality, held.id()).lines())
        .filteredOn(AttendanceList.Line::came)
        .extracting(AttendanceList.Line::account)
        .containsExactly(person.subject());
    assertThat(letters()).hasSize(told + 1);
    assertThat(own.list(given.member)).as("it is one activity still").hasSize(1);
    SeriesPlan again =
        changes.preview(given.member, given.municipality, id, wished, Set.of()).plan();
    assertThat(again.isTold()).as("saved twice is saved once").isFalse();
  }

  @Test
  void aDayOffTakesASessionAwayAndGivesItBack() {
    Series series = Series.of(weekly().until(today.plusWeeks(10)));
    long id = publish(series);
    int all = ahead(id).size();
    LocalDate off = day(ahead(id).get(3));
    save(id, series.without(Set.of(off)), Set.of());
    assertThat(ahead(id)).hasSize(all - 1).noneMatch(s -> day(s).equals(off));
    assertThat(letters()).hasSize(1);
    job.run();
    assertThat(ahead(id)).hasSize(all - 1);
    save(id, series, Set.of());
    assertThat(ahead(id)).hasSize(all).anyMatch(s -> day(s).equals(off));
  }

  @Test
  void theSecondWriterOfASeriesGoesOverNothing() {
    Series series = Series.of(weekly().until(today.plusWeeks(10)));
    long id = publish(series);
    long seen = version(id);
    save(id, Series.of(weekly().until(today.plusWeeks(12))), Set.of());
    Activity now = own.get(given.member, given.municipality, id);
    assertThatThrownBy(
            () ->
                activities.save(
                    given.member,
                    given.municipality,
                    id,
                    seen,
                    now.content().with(series),
                    Set.of()))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(own.get(given.member, given.municipality, id).content().series().endsOn())
        .isEqualTo(today.plusWeeks(12));
  }

  @Test
  void manyTimesADayForAYearAreMadeAndReadAPartAtATime() {
    var rules = new SeriesRule[12];
    for (int i = 0; i < rules.length; i++) {
      rules[i] =
          SeriesRule.daily(today.plusDays(1), 1, LocalTime.of(8 + i, 0), LocalTime.of(8 + i, 45));
    }
    long id = publish(Series.of(rules));
    assertThat(
            db.fetchCount(
                ACTIVITY_SESSION,
                ACTIVITY_SESSION.MUNICIPALITY_ID.eq(given.municipality),
                ACTIVITY_SESSION.ACTIVITY_ID.eq(id)))
        .isBetween(4800, 4900);
    List<Session> part = sessions.ahead(given.member, given.municipality, id, 12, 13);
    assertThat(part).hasSize(13).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
  }

  private void move(Session session, PlannedSession to, SessionPlace at) {
    changes.move(given.member, given.municipality, session.id(), session.version(), to, at);
  }

  private static Set<Long> ids(List<Session> sessions) {
    return Set.copyOf(sessions.stream().map(Session::id).toList());
  }

  private static LocalDate day(Session session) {
    return Norway.local(session.plannedAt()).toLocalDate();
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay(Norway.ZONE).toInstant();
  }
}
