package no.bindeledd.activity;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.schema.tables.records.OutboxMessageRecord;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One session gets another time or place, and gets the old one back. */
@IntegrationTest
class SessionMoveTest {
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
  @Autowired PublicActivityService catalogue;

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

  @Test
  void aMovedSessionIsTheSameSessionAndThoseWhoComeAreToldOnce() {
    long id = publish(Series.of(weekly().until(today.plusWeeks(10))));
    Session third = ahead(id).get(2);
    var to = PlannedSession.on(today.plusWeeks(12), LocalTime.of(10, 0), LocalTime.NOON);
    move(third, to, new SessionPlace("Svømmehallen", "Badeveien 3"));

    Session moved = sessions.get(given.member, given.municipality, third.id());
    assertThat(moved.from()).isEqualTo(to.from());
    assertThat(moved.plannedAt()).isEqualTo(third.plannedAt());
    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.getSubject())
                  .as("neutral: it names the time, not the activity")
                  .doesNotContain("Språkkafé");
              assertThat(letter.getBody()).contains("Svømmehallen", "Badeveien 3", "10:00–12:00");
            });
    assertThat(own.get(given.member, given.municipality, id).lastDay())
        .as("it is not over before what was moved behind its end")
        .isEqualTo(today.plusWeeks(12));
    assertThatThrownBy(() -> move(third, to, SessionPlace.USUAL))
        .as("the second of two who read the same")
        .isInstanceOf(ChangedMeanwhile.class);

    changes.restore(given.member, given.municipality, third.id());
    changes.restore(given.member, given.municipality, third.id());
    assertThat(sessions.get(given.member, given.municipality, third.id()))
        .satisfies(
            s -> {
              assertThat(s.from()).isEqualTo(third.from());
              assertThat(s.placeName()).isNull();
              assertThat(s.isTouched()).isFalse();
            });
    assertThat(letters()).hasSize(2);
  }

  @Test
  void aMoveHasItsLimits() {
    long id = publish(Series.of(weekly()));
    Session first = ahead(id).getFirst();
    Session second = ahead(id).get(1);
    assertThat(refusal(() -> move(first, slot(second), SessionPlace.USUAL)))
        .isEqualTo("activity.reason.meetsAlready");
    assertThat(
            refusal(
                () ->
                    move(
                        first,
                        PlannedSession.on(today.minusDays(1), SIX, EIGHT),
                        SessionPlace.USUAL)))
        .isEqualTo("activity.reason.inThePast");
    assertThat(
            refusal(
                () ->
                    move(
                        first,
                        PlannedSession.on(today.plusDays(500), SIX, EIGHT),
                        SessionPlace.USUAL)))
        .isEqualTo("activity.reason.tooFarAhead");
    sessions.cancel(given.member, given.municipality, first.id(), CancelReason.OTHER);
    Session cancelled = sessions.get(given.member, given.municipality, first.id());
    assertThat(refusal(() -> move(cancelled, slot(first), SessionPlace.USUAL)))
        .isEqualTo("activity.reason.sessionCancelled");
    changes.restore(given.member, given.municipality, first.id());
    assertThat(ahead(id).getFirst().state()).isEqualTo(SessionState.PLANNED);
    clock.pass(Duration.ofDays(2));
    assertThat(
            refusal(
                () ->
                    move(
                        sessions.get(given.member, given.municipality, first.id()),
                        PlannedSession.on(today.plusDays(20), SIX, EIGHT),
                        SessionPlace.USUAL)))
        .isEqualTo("activity.reason.sessionHeld");
  }

  @Test
  void aPlaceOfOneSessionIsAsHiddenAsThatOfItsActivity() {
    long id =
        given.published(
            ActivityFixtures.with(given.content(), c -> c.addressAfterSignUp = true)
                .with(Series.of(weekly())));
    signUps.takePlace(person, given.municipality, id);
    Session first = ahead(id).getFirst();
    move(first, slot(first), new SessionPlace("Hemmelig hus", "Gjemt vei 1"));
    assertThat(catalogue.sessions(Caller.ANYONE, given.municipality, id).getFirst())
        .satisfies(
            s -> {
              assertThat(s.placeName()).isNull();
              assertThat(s.address()).isNull();
            });
    assertThat(signUps.ownPlaces(person))
        .singleElement()
        .satisfies(p -> assertThat(p.where().address()).isEqualTo("Gjemt vei 1"));
  }

  private long publish(Series series) {
    long id = given.published(given.content().with(series));
    signUps.takePlace(person, given.municipality, id);
    return id;
  }

  private List<Session> ahead(long activity) {
    return sessions.of(given.member, given.municipality, activity).ahead();
  }

  private List<OutboxMessageRecord> letters() {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.RECIPIENT.eq(world.emailOf(person.subject())))
        .fetch();
  }

  private void move(Session session, PlannedSession to, SessionPlace at) {
    changes.move(given.member, given.municipality, session.id(), session.version(), to, at);
  }

  private static String refusal(ThrowingCallable attempt) {
    Rejected rejected = catchThrowableOfType(Rejected.class, attempt);
    assertThat(rejected).as("was not rejected").isNotNull();
    return rejected.reasons().stream().map(Reason::key).findFirst().orElseThrow();
  }

  private static PlannedSession slot(Session session) {
    return new PlannedSession(session.from(), session.to());
  }
}
