package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.municipality.MunicipalityRules;
import no.bindeledd.municipality.MunicipalityRulesService;
import no.bindeledd.organisation.leaving.LeavingService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the municipality wants it, a coordinator looks at a new organisation's first activity. */
@IntegrationTest
class FirstLookTest {
  private static final String ASKED = "activity-first-look";

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Access access;
  @Autowired Transactions transactions;
  @Autowired ActivityService activities;
  @Autowired ActivityRepository rows;
  @Autowired OwnActivityService own;
  @Autowired PublicActivityService catalogue;
  @Autowired TrustService trust;
  @Autowired FirstLookService looks;
  @Autowired MunicipalityRulesService rules;
  @Autowired Publishing publishing;
  @Autowired LeavingService leaving;

  ActivityFixtures given;
  Caller.SignedIn coordinator;
  Caller.SignedIn administrator;

  @BeforeEach
  void aMunicipalityThatWantsIt() {
    given = new ActivityFixtures(world, activities, clock);
    coordinator =
        world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, given.municipality);
    rules.change(administrator, new MunicipalityRules(true, Set.of(), 1));
  }

  @Test
  void itIsOffUntilTheAdministratorWantsIt() {
    var elsewhere = new ActivityFixtures(world, activities, clock);
    long id = elsewhere.published(elsewhere.content());
    assertThat(catalogue.get(Caller.ANYONE, elsewhere.municipality, id)).isNotNull();
    assertThat(looks.isDue(elsewhere.member, elsewhere.municipality, id)).isFalse();

    assertThatThrownBy(() -> rules.change(coordinator, new MunicipalityRules(false, Set.of(), 2)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.change(administrator, new MunicipalityRules(false, Set.of(), 1)))
        .isInstanceOf(ChangedMeanwhile.class);
    rules.change(administrator, new MunicipalityRules(false, Set.of(), 2));
    assertThat(rules.open(administrator).firstLook()).isFalse();
    assertThat(state(given.published(given.content()))).isEqualTo(ActivityState.PUBLISHED);
  }

  @Test
  void theFirstWaitsAndTheCoordinatorIsToldOnce() {
    var second = world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
    long id = given.draft(given.content());
    assertThat(looks.isDue(given.member, given.municipality, id)).isTrue();
    activities.publish(given.member, given.municipality, id, 1);

    assertThat(state(id)).isEqualTo(ActivityState.WAITING);
    assertThat(catalogue.all(Caller.ANYONE, given.municipality)).isEmpty();
    assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, given.municipality, id))
        .isInstanceOf(NotFound.class);
    for (Caller.SignedIn one : List.of(coordinator, second)) {
      assertThat(world.letters(world.emailOf(one.account()), ASKED)).hasSize(1);
      assertThat(trust.countTasks(one)).isOne();
    }
    assertThat(world.letters(world.emailOf(administrator.account()), ASKED)).isEmpty();
    assertThat(trust.tasks(coordinator))
        .singleElement()
        .satisfies(task -> assertThat(task.state()).isEqualTo(ActivityState.WAITING));
    assertThat(trust.preview(coordinator, id).title()).isEqualTo(given.content().title());
    assertThatThrownBy(() -> activities.publish(given.member, given.municipality, id, 2))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void whenItIsApprovedPeopleSeeItAndTheNextGoesStraightOut() {
    long id = given.published(given.content());
    looks.approve(coordinator, id, version(id));
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id).next()).isNotNull();
    assertThat(world.letters(world.mailboxOf(given.organisation), "activity-approved")).hasSize(1);
    assertThat(trust.countTasks(coordinator)).isZero();
    assertThat(state(given.published(given.content()))).isEqualTo(ActivityState.PUBLISHED);
    assertThat(own.history(given.member, given.municipality, id).changes())
        .extracting(change -> change.action())
        .contains("ASK_FOR_LOOK", "APPROVE");
  }

  @Test
  void itIsSentBackWithAReasonThatItsOrganiserReads() {
    long id = given.published(given.content());
    for (String nothing : List.of("", "  ", "x".repeat(FirstLookService.LONGEST_NOTE + 1))) {
      assertThatThrownBy(() -> looks.sendBack(coordinator, id, version(id), nothing))
          .isInstanceOf(Rejected.class);
    }
    looks.sendBack(coordinator, id, version(id), "Skriv hvem som har ansvar for barna.");
    assertThat(state(id)).isEqualTo(ActivityState.DRAFT);
    assertThat(looks.note(given.member, given.municipality, id))
        .contains("Skriv hvem som har ansvar for barna.");
    assertThat(world.letters(world.mailboxOf(given.organisation), "activity-sent-back"))
        .singleElement()
        .satisfies(letter -> assertThat(letter).contains("ansvar for barna"));

    activities.publish(given.member, given.municipality, id, version(id));
    assertThat(state(id)).isEqualTo(ActivityState.WAITING);
    assertThat(looks.note(given.member, given.municipality, id)).isEmpty();
    assertThat(world.letters(world.emailOf(coordinator.account()), ASKED))
        .as("once for each time that it is asked")
        .hasSize(2);
  }

  @Test
  void ofTwoCoordinatorsAtOnceOneDecides() {
    var second = world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
    long id = given.published(given.content());
    long version = version(id);
    var together = new CyclicBarrier(2);
    List<CompletableFuture<Boolean>> both =
        List.of(
            decides(together, () -> looks.approve(coordinator, id, version)),
            decides(together, () -> looks.sendBack(second, id, version, "Ikke ennå.")));
    var won = new ArrayList<Boolean>();
    both.forEach(one -> won.add(one.join()));
    assertThat(won).containsExactlyInAnyOrder(true, false);
    assertThat(state(id)).isEqualTo(won.getFirst() ? ActivityState.PUBLISHED : ActivityState.DRAFT);
    int letters =
        world.letters(world.mailboxOf(given.organisation), "activity-approved").size()
            + world.letters(world.mailboxOf(given.organisation), "activity-sent-back").size();
    assertThat(letters).isOne();
  }

  private static CompletableFuture<Boolean> decides(CyclicBarrier together, Runnable deed) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            together.await();
            deed.run();
            return true;
          } catch (Rejected somebodyElseWasFaster) {
            return false;
          } catch (Exception fault) {
            throw new IllegalStateException(fault);
          }
        });
  }

  @Test
  void whatWasWrittenOtherwiseSinceIsLookedAtAnew() {
    long id = given.published(given.content());
    long seen = version(id);
    var edit = new ActivityFixtures.Edit(given.content());
    edit.title = "Noe ganske annet";
    activities.save(given.member, given.municipality, id, seen, edit.done());
    assertThat(state(id)).isEqualTo(ActivityState.WAITING);
    assertThatThrownBy(() -> looks.approve(coordinator, id, seen))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> looks.sendBack(coordinator, id, seen, "Nei"))
        .isInstanceOf(ChangedMeanwhile.class);
    looks.approve(coordinator, id, version(id));
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id).title())
        .isEqualTo("Noe ganske annet");
  }

  @Test
  void aJobThatPublishesDoesNotPassItBy() {
    long id = given.draft(given.content());
    var job = access.require(Caller.job("planned"), ActivityAccess.FOLLOW_THE_CLOCK);
    transactions.run(
        () -> publishing.publish(job, rows.lock(given.municipality, id).orElseThrow()));
    assertThat(state(id)).isEqualTo(ActivityState.WAITING);
    assertThat(world.letters(world.emailOf(coordinator.account()), ASKED)).hasSize(1);
  }

  @Test
  void whoHidesTheFirstHasNotApprovedTheNext() {
    long id = given.published(given.content());
    looks.approve(coordinator, id, version(id));
    trust.hide(coordinator, id, HideReason.UNSAFE);
    assertThat(state(given.published(given.content()))).isEqualTo(ActivityState.WAITING);
  }

  @Test
  void whoNoLongerWorksHereIsNotShown() {
    long id = given.published(given.content());
    leaving.letGo(coordinator, given.organisation);
    assertThatThrownBy(() -> looks.approve(coordinator, id, version(id)))
        .isInstanceOf(Rejected.class);
    looks.sendBack(coordinator, id, version(id), "Dere er ikke her lenger.");
  }

  @Test
  void whatTheMunicipalitysOwnUnitsOfferIsSeenAtOnce() {
    long id = activities.createDraft(coordinator, given.municipality, given.content());
    activities.publish(coordinator, given.municipality, id, 1);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id)).isNotNull();
  }

  @Test
  void itsOrganiserMayTakeItBack() {
    long id = given.published(given.content());
    looks.takeBack(given.member, given.municipality, id);
    assertThat(state(id)).isEqualTo(ActivityState.DRAFT);
    assertThatThrownBy(() -> looks.takeBack(given.member, given.municipality, id))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> looks.approve(coordinator, id, version(id)))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void nobodyElseDecides() {
    long id = given.published(given.content());
    long version = version(id);
    long other = world.municipality();
    for (Caller stranger :
        List.of(
            world.inUnit(Role.COORDINATOR, other, world.unit(other)),
            world.inMunicipality(Role.GRANTS_OFFICER, given.municipality),
            given.member,
            Caller.ANYONE)) {
      assertThatThrownBy(() -> looks.approve(stranger, id, version)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> looks.sendBack(stranger, id, version, "Nei"))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> trust.preview(stranger, id)).isInstanceOf(NotFound.class);
    }
    var neighbour =
        world.inOrganisation(
            Role.ORGANISATION_ADMINISTRATOR, world.organisation(given.municipality));
    assertThatThrownBy(() -> looks.takeBack(neighbour, given.municipality, id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> looks.note(neighbour, given.municipality, id))
        .isInstanceOf(NotFound.class);
    world.end(coordinator);
    assertThatThrownBy(() -> looks.approve(coordinator, id, version))
        .isInstanceOf(MembershipEnded.class);
  }

  private ActivityState state(long id) {
    return own.get(given.member, given.municipality, id).state();
  }

  private long version(long id) {
    return own.get(given.member, given.municipality, id).version();
  }
}
