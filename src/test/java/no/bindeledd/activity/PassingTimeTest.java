package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PassingTimeTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired PublicActivityService catalogue;
  @Autowired ActivityClock activityClock;
  @Autowired Retention retention;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void anActivityEndsAfterItsLastDayAndListsMoveOn() {
    long soon = given.published(with(given.content(), c -> c.endsOn = c.startsOn.plusDays(7)));
    long later = given.published(given.content());
    var first = catalogue.get(Caller.ANYONE, given.municipality, later).next();
    activityClock.run();
    assertThat(own.get(given.member, given.municipality, soon).state())
        .isEqualTo(ActivityState.PUBLISHED);
    long version = catalogue.version(Caller.ANYONE, given.municipality);

    clock.pass(Duration.ofDays(9));
    activityClock.run();

    assertThat(own.get(given.member, given.municipality, soon).state())
        .isEqualTo(ActivityState.ENDED);
    assertThat(own.history(given.member, given.municipality, soon).changes().getFirst())
        .satisfies(
            change -> {
              assertThat(change.action()).isEqualTo("END");
              assertThat(change.account()).isNull();
            });
    assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, given.municipality, soon))
        .isInstanceOf(NotFound.class);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, later).next())
        .isAfter(first)
        .isAfter(clock.instant());
    assertThat(catalogue.version(Caller.ANYONE, given.municipality)).isGreaterThan(version);
    assertThatThrownBy(() -> signUps.takePlace(given.person(), given.municipality, soon))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void namesGoThirtyDaysAfterTheSessionAndTheNumberStays() {
    long id = given.published(with(given.content(), c -> c.endsOn = c.startsOn.plusDays(14)));
    var person = given.person();
    signUps.takePlace(person, given.municipality, id);
    clock.pass(Duration.ofDays(8));
    var held = sessions.of(given.member, given.municipality, id).begun().getLast();
    attendance.tick(given.member, given.municipality, held.id(), person.subject(), true);
    attendance.countOthers(given.member, given.municipality, held.id(), 0, 3);

    clock.pass(Duration.ofDays(20));
    retention.runAll();
    assertThat(db.fetchCount(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(held.id()))).isOne();

    clock.pass(Duration.ofDays(20));
    retention.runAll();
    assertThat(db.fetchCount(ATTENDANCE, ATTENDANCE.SESSION_ID.eq(held.id()))).isZero();
    assertThat(attendance.list(given.member, given.municipality, held.id()))
        .satisfies(
            list -> {
              assertThat(list.isOpen()).isFalse();
              assertThat(list.lines()).isEmpty();
              assertThat(list.attended()).isEqualTo(4);
            });
    assertThat(attendance.months(given.member, given.municipality, id))
        .extracting(AttendanceMonth::sessions, AttendanceMonth::people)
        .containsExactly(tuple(1, 4));
    assertThat(sessions.of(given.member, given.municipality, id).all())
        .filteredOn(s -> s.id() == held.id())
        .extracting(Session::attended)
        .containsExactly(4);
    assertThat(db.fetchCount(SIGN_UP, SIGN_UP.ACCOUNT_ID.eq(person.subject()))).isZero();
    assertThat(signUps.whoComes(given.member, given.municipality, id)).isEmpty();
  }

  @Test
  void nobodyIsMarkedAsPresentBeforeASessionOrWithoutAPlace() {
    long id = given.published(given.content());
    var ahead = sessions.of(given.member, given.municipality, id).ahead().getFirst();
    assertThatThrownBy(
            () -> attendance.countOthers(given.member, given.municipality, ahead.id(), 0, 3))
        .isInstanceOf(Rejected.class);
    clock.pass(Duration.ofDays(8));
    long stranger = given.person().subject();
    assertThatThrownBy(
            () -> attendance.tick(given.member, given.municipality, ahead.id(), stranger, true))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                sessions.cancel(given.member, given.municipality, ahead.id(), CancelReason.WEATHER))
        .isInstanceOf(Rejected.class);
  }
}
