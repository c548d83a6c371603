package no.bindeledd.claim;

import static no.bindeledd.claim.ClaimTest.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Abuse case 25, of organisations: whoever has got hold of a lapsed mailbox, or of one person's
 * word, does not get the organisation.
 */
@IntegrationTest
class TakeoverTest {
  private static final Duration TO_OBJECT = ClaimRules.TO_OBJECT.plus(Duration.ofHours(1));

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired ClaimService claims;
  @Autowired ClaimDecisionService decisions;
  @Autowired MembershipService memberships;
  @Autowired TestClock clock;

  private ClaimWorld people;
  private long here;
  private long organisation;
  private Caller.SignedIn administrator;
  private Caller.SignedIn coordinator;
  private Caller.SignedIn colleague;
  private Caller.Self stranger;

  @BeforeEach
  void anOrganisationWithPeople() {
    people = new ClaimWorld(context);
    here = world.municipality();
    organisation = world.organisation(here);
    administrator = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    colleague = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    stranger = people.somebody();
  }

  @Test
  void theCodeFromALapsedMailboxIsHeldAndTheOldContactsAreTold() {
    long claim = throughTheMailbox();
    assertThat(claims.get(stranger, claim).state()).isEqualTo(ClaimState.HELD);
    assertThat(memberships.own(stranger)).isEmpty();
    assertThat(people.letters(world.emailOf(administrator.account()), "claim-held")).hasSize(1);
    assertThat(people.letters(people.mailboxOf(organisation), "claim-held")).hasSize(1);
    assertThat(decisions.open(administrator)).extracting(Claim::id).containsExactly(claim);
    assertThat(decisions.open(coordinator)).extracting(Claim::id).containsExactly(claim);
  }

  @Test
  void aCoordinatorConfirmsOnlyWhenTheyHadTimeToObject() {
    long claim = throughTheMailbox();
    assertRejected(() -> decisions.confirm(coordinator, claim, Proof.MET), "claim.reason.waiting");
    assertThat(memberships.own(stranger)).isEmpty();
    clock.pass(TO_OBJECT);
    assertThat(decisions.confirm(coordinator, claim, Proof.MET)).isEqualTo(ClaimState.GRANTED);
    assertThat(memberships.own(stranger)).hasSize(1);
  }

  @Test
  void oneOfThemConfirmsAtOnceOrEndsIt() {
    long claim = throughTheMailbox();
    assertThat(decisions.confirm(administrator, claim, null)).isEqualTo(ClaimState.GRANTED);
    long other = people.byPerson(people.somebody(), organisation, here);
    decisions.refuse(administrator, other, RefusalReason.THEY_OBJECT);
    clock.pass(TO_OBJECT);
    assertRejected(() -> decisions.confirm(coordinator, other, Proof.MET), "lifecycle.notFromHere");
  }

  @Test
  void onePersonsWordIsNotEnoughWhereSomebodyIs() {
    long claim = people.byPerson(stranger, organisation, here);
    assertThat(decisions.confirm(coordinator, claim, Proof.MET)).isEqualTo(ClaimState.HELD);
    assertThat(memberships.own(stranger)).isEmpty();
    clock.pass(TO_OBJECT);
    assertRejected(
        () -> decisions.confirm(coordinator, claim, Proof.MET), "claim.reason.secondPerson");
    assertThat(decisions.confirm(colleague, claim, Proof.SAW_MINUTES))
        .isEqualTo(ClaimState.GRANTED);
  }

  @Test
  void whoIsElsewhereOrWasThereSeesNothing() {
    long claim = throughTheMailbox();
    long there = world.municipality();
    var strangers =
        new Caller[] {
          world.inUnit(Role.COORDINATOR, there, world.unit(there)),
          world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, there),
          world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, world.organisation(here)),
          world.inOrganisation(Role.ORGANISATION_MEMBER, organisation),
          world.inMunicipality(Role.GRANTS_OFFICER, here),
          people.somebody(),
          Caller.ANYONE
        };
    for (Caller other : strangers) {
      assertThatThrownBy(() -> decisions.get(other, claim)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> decisions.confirm(other, claim, Proof.MET))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> claims.get(other, claim)).isInstanceOf(NotFound.class);
    }
    world.end(administrator);
    assertThatThrownBy(() -> decisions.confirm(administrator, claim, null))
        .isInstanceOf(MembershipEnded.class);
  }

  private long throughTheMailbox() {
    long claim = people.byAddress(stranger, organisation, here);
    claims.prove(stranger, claim, people.codeAt(people.mailboxOf(organisation)));
    return claim;
  }
}
