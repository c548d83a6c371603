package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Change;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ActivityLifeTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired PublicActivityService catalogue;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void whatWasWrittenIsThere() {
    ActivityContent written = given.content();
    long id = given.draft(written);
    Activity kept = own.get(given.member, given.municipality, id);
    assertThat(kept.content()).isEqualTo(written);
    assertThat(kept.state()).isEqualTo(ActivityState.DRAFT);
    assertThat(kept.owner()).isEqualTo(Owner.organisation(given.organisation));
  }

  @Test
  void anEmptyDraftIsKeptButPublishedOnlyWhenComplete() {
    long id = given.draft(ActivityContent.EMPTY);
    assertThat(reasons(() -> activities.publish(given.member, given.municipality, id, 1)))
        .extracting(Reason::field)
        .contains("title", "description", "placeName", "address", "area", "times", "capacity");

    long version = activities.save(given.member, given.municipality, id, 1, given.content());
    activities.publish(given.member, given.municipality, id, version);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id).title()).isEqualTo("Språkkafé");
    assertThat(sessions.of(given.member, given.municipality, id).all()).hasSizeBetween(7, 9);
  }

  @Test
  void everyGuardNamesItsField() {
    var monday = new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(12, 0));
    var overlapping = new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0));
    var turned = new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(10, 0));
    var base = given.content();
    refused("title", with(base, c -> c.title = "Kafé\r\nBcc: alle@example.org"));
    refused("title", with(base, c -> c.title = "x".repeat(121)));
    refused("description", with(base, c -> c.description = "a\u0000b"));
    refused("times", with(base, c -> c.endsOn = c.startsOn.minusDays(1)));
    refused("times", with(base, c -> c.endsOn = c.startsOn.plusYears(11)));
    refused("capacity", with(base, c -> c.capacity = 0));
    refused("times", with(base, c -> c.times = List.of(monday, overlapping)));
    refused("times", with(base, c -> c.times = List.of(turned)));
  }

  private void refused(String field, ActivityContent content) {
    assertThat(reasons(() -> given.draft(content)))
        .extracting(Reason::field)
        .containsExactly(field);
  }

  @Test
  void theSecondOfTwoWritersIsToldAndNothingIsLost() {
    long id = given.draft(given.content());
    var colleague = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    activities.save(
        colleague, given.municipality, id, 1, with(given.content(), c -> c.title = "Fra henne"));

    assertThatThrownBy(
            () ->
                activities.save(
                    given.member,
                    given.municipality,
                    id,
                    1,
                    with(given.content(), c -> c.title = "Fra ham")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> activities.publish(given.member, given.municipality, id, 1))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(own.get(given.member, given.municipality, id).content().title())
        .isEqualTo("Fra henne");
  }

  @Test
  void eachChangeStandsInTheHistoryWithWhoDidIt() {
    long id = given.published(given.content());
    activities.cancel(given.member, given.municipality, id, CancelReason.LEADER_AWAY);

    assertThat(own.history(given.member, given.municipality, id).changes())
        .extracting(Change::action, Change::account, Change::from, Change::to, Change::reason)
        .containsExactly(
            tuple(
                "CANCEL",
                given.member.account(),
                "PUBLISHED",
                "CANCELLED",
                "activity.cancelReason.LEADER_AWAY"),
            tuple("PUBLISH", given.member.account(), "DRAFT", "PUBLISHED", null),
            tuple("CREATE", given.member.account(), null, "DRAFT", null));
  }

  @Test
  void aCancelledActivityIsGoneForThePublicAndStaysAsItIs() {
    long id = given.published(given.content());
    activities.cancel(given.member, given.municipality, id, CancelReason.OTHER);

    assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, given.municipality, id))
        .isInstanceOf(NotFound.class);
    assertThat(catalogue.count(Caller.ANYONE, ActivityFilter.in(given.municipality))).isZero();
    assertThat(sessions.of(given.member, given.municipality, id).all())
        .allMatch(s -> s.state() == SessionState.CANCELLED);
    long version = own.get(given.member, given.municipality, id).version();
    assertThat(
            reasons(
                () ->
                    activities.save(
                        given.member, given.municipality, id, version, given.content())))
        .extracting(Reason::key)
        .contains("activity.reason.closed");
    assertThat(
            reasons(
                () -> activities.cancel(given.member, given.municipality, id, CancelReason.OTHER)))
        .extracting(Reason::key)
        .containsExactly("lifecycle.notFromHere");
  }

  @Test
  void newTimesMakeNewSessionsAndACancelledOneStaysCancelled() {
    long id = given.published(given.content());
    var before = sessions.of(given.member, given.municipality, id).all();
    sessions.cancel(given.member, given.municipality, before.get(1).id(), CancelReason.WEATHER);

    var tuesday = new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));
    activities.save(
        given.member,
        given.municipality,
        id,
        own.get(given.member, given.municipality, id).version(),
        with(given.content(), c -> c.times.add(tuesday)));

    var after = sessions.of(given.member, given.municipality, id).all();
    assertThat(after).containsAll(before.subList(2, before.size()));
    assertThat(after)
        .filteredOn(s -> s.state() == SessionState.CANCELLED)
        .extracting(Session::id)
        .containsExactly(before.get(1).id());
    assertThat(after.size()).isGreaterThan(before.size() + 6);
  }

  @Test
  void fewerPlacesThanAreTakenAreRefused() {
    long id = given.published(given.content());
    signUps.takePlace(given.person(), given.municipality, id);
    signUps.takePlace(given.person(), given.municipality, id);
    assertThat(
            reasons(
                () ->
                    activities.save(
                        given.member,
                        given.municipality,
                        id,
                        2,
                        with(given.content(), c -> c.capacity = 1))))
        .extracting(Reason::field)
        .containsExactly("capacity");
  }

  private static List<Reason> reasons(ThrowingCallable attempt) {
    var thrown = catchThrowableOfType(Rejected.class, attempt);
    assertThat(thrown).as("was not rejected").isNotNull();
    return thrown.reasons();
  }
}
