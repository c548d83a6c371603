package no.bindeledd.activity;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.leaving.Going;
import no.bindeledd.organisation.leaving.LeavingService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation with running activities is no more, or goes elsewhere. */
@IntegrationTest
class OrganisationLeavesTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired PublicActivityService catalogue;
  @Autowired SignUpService signUps;
  @Autowired OrganisationService organisations;
  @Autowired LeavingService leaving;
  @Autowired DSLContext db;

  ActivityFixtures given;
  Caller.SignedIn coordinator;

  @BeforeEach
  void anOrganisationAtWork() {
    given = new ActivityFixtures(world, activities, clock);
    coordinator =
        world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
  }

  @Test
  void whatItHasGoingIsCalledOffAndWhoeverHasAPlaceIsTold() {
    long first = given.published(given.content());
    long second = given.published(given.content());
    long draft = given.draft(given.content());
    var guest = given.person();
    signUps.takePlace(guest, given.municipality, first);
    var neighbour = new ActivityFixtures(world, activities, clock);
    long untouched = neighbour.published(neighbour.content());
    assertThat(leaving.going(coordinator, given.organisation)).isEqualTo(new Going(2, 1));

    leaving.letGo(coordinator, given.organisation);

    for (long activity : new long[] {first, second}) {
      Activity now = own.get(given.member, given.municipality, activity);
      assertThat(now.state()).isEqualTo(ActivityState.CANCELLED);
      assertThat(now.cancelReason()).isEqualTo(CancelReason.ORGANISER_GONE);
      assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, given.municipality, activity))
          .isInstanceOf(NotFound.class);
    }
    assertThat(messagesTo(guest)).as("told once").isOne();
    assertThat(organisations.municipalitiesOf(Caller.ANYONE, given.organisation)).isEmpty();
    assertThat(catalogue.get(Caller.ANYONE, neighbour.municipality, untouched)).isNotNull();
    assertThat(own.get(given.member, given.municipality, draft).state())
        .as("nothing written is lost")
        .isEqualTo(ActivityState.DRAFT);
    assertThatThrownBy(() -> activities.publish(given.member, given.municipality, draft, 1))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("organiserGone");
    assertThatThrownBy(() -> given.draft(given.content())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> leaving.letGo(coordinator, given.organisation))
        .as("of two who do it at the same time")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void itGoesOnWhereElseItWorks() {
    long elsewhere = world.municipality();
    long organisation = world.organisation(given.municipality, elsewhere);
    leaving.letGo(coordinator, organisation);
    assertThat(organisations.municipalitiesOf(Caller.ANYONE, organisation))
        .containsExactly(elsewhere);
  }

  @Test
  void onlyWhoKeepsOrderInTheMunicipalityLetsItGo() {
    long elsewhere = world.municipality();
    for (Caller.SignedIn other :
        new Caller.SignedIn[] {
          world.inUnit(Role.COORDINATOR, elsewhere, world.unit(elsewhere)),
          world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, elsewhere),
          world.inMunicipality(Role.GRANTS_OFFICER, given.municipality),
          world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, given.organisation)
        }) {
      assertThatThrownBy(() -> leaving.going(other, given.organisation))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> leaving.letGo(other, given.organisation))
          .isInstanceOf(NotFound.class);
    }
    assertThat(organisations.municipalitiesOf(Caller.ANYONE, given.organisation))
        .containsExactly(given.municipality);
  }

  @Test
  void nothingIsPublishedBehindItsBack() throws Exception {
    var attempts = new ArrayList<Callable<Void>>();
    var start = new CyclicBarrier(5);
    for (int i = 0; i < 4; i++) {
      long draft = given.draft(given.content());
      attempts.add(
          () -> {
            start.await();
            try {
              activities.publish(given.member, given.municipality, draft, 1);
            } catch (Rejected gone) {
              // It was too late for this one.
            }
            return null;
          });
    }
    attempts.add(
        () -> {
          start.await();
          leaving.letGo(coordinator, given.organisation);
          return null;
        });
    try (var threads = Executors.newFixedThreadPool(attempts.size())) {
      for (var attempt : threads.invokeAll(attempts)) {
        attempt.get();
      }
    }
    assertThat(catalogue.find(Caller.ANYONE, ActivityFilter.in(given.municipality), 0, 10))
        .isEmpty();
  }

  private int messagesTo(Caller.Self person) {
    return db.fetchCount(
        OUTBOX_MESSAGE,
        OUTBOX_MESSAGE
            .ACCOUNT_ID
            .eq(person.subject())
            .and(OUTBOX_MESSAGE.TEMPLATE.eq("activity-cancelled")));
  }
}
