package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of one session: ticks that stand alone, helpers for one evening, numbers that stay. */
@IntegrationTest
class AttendanceTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired Retention retention;

  ActivityFixtures given;
  long activity;
  Session session;
  List<Caller.Self> people;

  @BeforeEach
  void aSessionThatHasBegun() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(with(given.content(), c -> c.capacity = 20));
    people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      people.add(given.person());
      signUps.takePlace(people.get(i), given.municipality, activity);
    }
    session = sessions.of(given.member, given.municipality, activity).ahead().getFirst();
    begin(Duration.ofMinutes(5));
  }

  /** The session began a while ago. */
  private void begin(Duration ago) {
    var from = clock.instant().minus(ago);
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, from)
        .set(ACTIVITY_SESSION.ENDS_AT, from.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(session.id()))
        .execute();
  }

  private AttendanceList tick(Caller who, int person, boolean came) {
    return attendance.tick(
        who, given.municipality, session.id(), people.get(person).subject(), came);
  }

  private AttendanceList list() {
    return attendance.list(given.member, given.municipality, session.id());
  }

  @Test
  void eachTickCountsAtOnceAndTwiceIsAsOnce() {
    assertThat(list().attended()).as("nobody has said so yet").isNull();
    assertThat(tick(given.member, 0, true).attended()).isEqualTo(1);
    assertThat(tick(given.member, 0, true).attended()).isEqualTo(1);
    assertThat(tick(given.member, 1, true).attended()).isEqualTo(2);
    assertThat(tick(given.member, 0, false).attended()).isEqualTo(1);
    assertThat(tick(given.member, 0, false).attended()).isEqualTo(1);
    assertThat(list().lines())
        .filteredOn(AttendanceList.Line::came)
        .extracting(AttendanceList.Line::account)
        .containsExactly(people.get(1).subject());
    assertThat(sessions.get(given.member, given.municipality, session.id()).version())
        .as("nobody who moves the session is told that it changed")
        .isEqualTo(session.version());
  }

  @Test
  void aListOnWhichNobodyCameIsReadyToo() {
    assertThat(attendance.finish(given.member, given.municipality, session.id()).attended())
        .isZero();
  }

  @Test
  void twoWhoCountTheOthersDoNotUndoEachOther() {
    long id = session.id();
    assertThat(attendance.countOthers(given.member, given.municipality, id, 0, 3).attended())
        .isEqualTo(3);
    assertThatThrownBy(() -> attendance.countOthers(given.member, given.municipality, id, 0, 1))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(attendance.countOthers(given.member, given.municipality, id, 0, 3).others())
        .as("the same said again after the net was away")
        .isEqualTo(3);
    for (int wrong : new int[] {-1, 10_001}) {
      assertThatThrownBy(
              () -> attendance.countOthers(given.member, given.municipality, id, 3, wrong))
          .isInstanceOf(Rejected.class);
    }
    assertThat(list().attended()).isEqualTo(3);
  }

  @Test
  void manyWhoTickAtOnceLoseNothing() throws Exception {
    try (var hands = Executors.newFixedThreadPool(8)) {
      var ticks = new ArrayList<Future<?>>();
      for (int round = 0; round < 2; round++) {
        for (int person = 0; person < people.size(); person++) {
          int who = person;
          ticks.add(hands.submit(() -> tick(given.member, who, true)));
        }
      }
      for (Future<?> tick : ticks) {
        tick.get();
      }
    }
    assertThat(list().attended()).isEqualTo(people.size());
    assertThat(db.fetchCount(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(session.id())))
        .isEqualTo(people.size());
  }

  @Test
  void aHelperTicksAtTheirSessionThatEveningAndNowhereElse() {
    Caller.Self helper = people.getFirst();
    assertThatThrownBy(() -> tick(helper, 1, true)).isInstanceOf(NotFound.class);
    assertThat(attendance.helping(helper)).isEmpty();

    attendance.nameHelper(given.member, given.municipality, session.id(), helper.subject());
    attendance.nameHelper(given.member, given.municipality, session.id(), helper.subject());
    assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ACCOUNT_ID.eq(helper.subject())))
        .as("told once")
        .isEqualTo(1);
    assertThat(attendance.helping(helper))
        .extracting(h -> h.session().id())
        .containsExactly(session.id());
    assertThat(tick(helper, 1, true).attended()).isEqualTo(1);
    assertThatThrownBy(() -> tick(people.get(2), 1, false)).isInstanceOf(NotFound.class);

    Session next = sessions.of(given.member, given.municipality, activity).ahead().getLast();
    assertThatThrownBy(() -> attendance.list(helper, given.municipality, next.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                attendance.nameHelper(
                    helper, given.municipality, session.id(), people.get(2).subject()))
        .isInstanceOf(NotFound.class);

    attendance.dropHelper(given.member, given.municipality, session.id(), helper.subject());
    assertThatThrownBy(() -> tick(helper, 1, false)).isInstanceOf(NotFound.class);

    attendance.nameHelper(given.member, given.municipality, session.id(), helper.subject());
    begin(Duration.ofHours(15));
    assertThatThrownBy(() -> attendance.list(helper, given.municipality, session.id()))
        .as("the evening is over")
        .isInstanceOf(NotFound.class);
    assertThat(tick(given.member, 2, true).attended()).as("the organiser's is not").isEqualTo(2);
  }

  @Test
  void onlySomebodyOnTheListIsTickedOrHelps() {
    long stranger = world.account();
    assertThatThrownBy(
            () -> attendance.tick(given.member, given.municipality, session.id(), stranger, true))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> attendance.nameHelper(given.member, given.municipality, session.id(), stranger))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theListIsClosedBeforeItsHourAfterItsMonthAndWhenItIsOff() {
    begin(Duration.ofHours(-2));
    assertThatThrownBy(() -> tick(given.member, 0, true)).isInstanceOf(Rejected.class);
    sessions.cancel(given.member, given.municipality, session.id(), CancelReason.WEATHER);
    begin(Duration.ofMinutes(5));
    assertThatThrownBy(() -> tick(given.member, 0, true)).isInstanceOf(Rejected.class);
  }

  @Test
  void namesAndHelpersGoAfterThirtyDaysAndNoNumberChangesAfterwards() {
    tick(given.member, 0, true);
    attendance.countOthers(given.member, given.municipality, session.id(), 0, 2);
    attendance.nameHelper(given.member, given.municipality, session.id(), people.get(1).subject());
    begin(Duration.ofDays(31));
    retention.runAll();
    assertThat(list().lines()).isEmpty();
    assertThat(list().attended()).isEqualTo(3);
    assertThatThrownBy(() -> tick(given.member, 1, true)).isInstanceOf(Rejected.class);
    assertThatThrownBy(
            () -> attendance.countOthers(given.member, given.municipality, session.id(), 2, 0))
        .isInstanceOf(Rejected.class);
    assertThat(list().attended()).isEqualTo(3);
    assertThat(attendance.months(given.member, given.municipality, activity))
        .extracting(AttendanceMonth::people)
        .containsExactly(3);
  }

  @Test
  void aCaseworkerReachesNeitherListNorNumbers() {
    tick(given.member, 0, true);
    var caseworker =
        world.inUnit(Role.CASEWORKER, given.municipality, world.unit(given.municipality));
    assertThatThrownBy(() -> attendance.list(caseworker, given.municipality, session.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> attendance.months(caseworker, given.municipality, activity))
        .isInstanceOf(NotFound.class);
  }
}
