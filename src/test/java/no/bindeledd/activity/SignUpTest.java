package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SignUpTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SignUpService signUps;
  @Autowired PublicActivityService catalogue;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void twentyPeopleAtOnceNeverGetMoreThanFivePlaces() throws Exception {
    long activity = given.published(given.content());
    var start = new CountDownLatch(1);
    var attempts = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 20; i++) {
      var person = given.person();
      attempts.add(
          () -> {
            start.await();
            try {
              return signUps.takePlace(person, given.municipality, activity);
            } catch (Rejected full) {
              return false;
            }
          });
    }
    int places = 0;
    try (var threads = Executors.newFixedThreadPool(20)) {
      var answers = attempts.stream().map(threads::submit).toList();
      start.countDown();
      for (var answer : answers) {
        places += answer.get() ? 1 : 0;
      }
    }

    assertThat(places).isEqualTo(5);
    assertThat(signUps.whoComes(given.member, given.municipality, activity)).hasSize(5);
    assertThat(own.get(given.member, given.municipality, activity).placesTaken()).isEqualTo(5);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, activity).full()).isTrue();
  }

  @Test
  void onePersonWhoClicksManyTimesAtOnceGetsOnePlace() throws Exception {
    long activity = given.published(given.content());
    var person = given.person();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var clicks = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 6; i++) {
        clicks.add(() -> signUps.takePlace(person, given.municipality, activity));
      }
      assertThat(threads.invokeAll(clicks).stream().filter(f -> f.resultNow()).count())
          .isEqualTo(1);
    }
    assertThat(signUps.whoComes(given.member, given.municipality, activity)).hasSize(1);
  }

  @Test
  void aPlaceThatIsLeftIsFreeAgainForAnother() {
    long activity = given.published(with(given.content(), c -> c.capacity = 1));
    var first = given.person();
    var second = given.person();
    signUps.takePlace(first, given.municipality, activity);
    assertThatThrownBy(() -> signUps.takePlace(second, given.municipality, activity))
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> assertThat(r.reasons().getFirst().key()).isEqualTo("activity.reason.full"));

    assertThat(signUps.signOff(first, given.municipality, activity)).isTrue();
    assertThat(signUps.signOff(first, given.municipality, activity)).isFalse();
    assertThat(signUps.takePlace(second, given.municipality, activity)).isTrue();
    assertThatThrownBy(() -> signUps.takePlace(first, given.municipality, activity))
        .isInstanceOf(Rejected.class);
    assertThat(signUps.ownPlaces(second)).hasSize(1);
    assertThat(signUps.ownPlaces(first)).isEmpty();
  }

  @Test
  void nobodyTakesAPlaceInADraft() {
    long draft = given.draft(given.content());
    assertThatThrownBy(() -> signUps.takePlace(given.person(), given.municipality, draft))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyTheOrganiserSeesWhoComes() {
    long activity = given.published(given.content());
    signUps.takePlace(given.person(), given.municipality, activity);
    var stranger =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality));
    var coordinator =
        world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));

    for (Caller caller : new Caller[] {stranger, coordinator, given.person(), Caller.ANYONE}) {
      assertThatThrownBy(() -> signUps.whoComes(caller, given.municipality, activity))
          .isInstanceOf(NotFound.class);
    }
    world.end(given.member);
    assertThatThrownBy(() -> signUps.whoComes(given.member, given.municipality, activity))
        .isInstanceOf(NotFound.class);
  }
}
