package no.bindeledd.claim;

import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who comes to act for an organisation, and who does not. */
@IntegrationTest
class ClaimTest {
  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired ClaimService claims;
  @Autowired ClaimDecisionService decisions;
  @Autowired ClaimJobService jobs;
  @Autowired MembershipService memberships;
  @Autowired OrganisationService organisations;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private ClaimWorld people;
  private long here;
  private long organisation;
  private String mailbox;
  private Caller.SignedIn coordinator;
  private Caller.Self kari;

  @BeforeEach
  void anOrganisationWithoutPeople() {
    people = new ClaimWorld(context);
    here = world.municipality();
    organisation = world.organisation(here);
    mailbox = people.mailboxOf(organisation);
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    kari = people.somebody();
  }

  @Test
  void theCodeFromItsMailboxIsEnoughWhereNobodyIsYet() {
    long claim = people.byAddress(kari, organisation, here);
    String code = people.codeAt(mailbox);
    assertThat(claims.prove(kari, claim, code).state()).isEqualTo(ClaimState.GRANTED);
    assertThat(rolesOf(kari))
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.role()).isEqualTo(Role.ORGANISATION_ADMINISTRATOR);
              assertThat(m.organisation()).isEqualTo(organisation);
            });
    assertThat(actions(claim)).containsExactly("CLAIM", "PROVE");
    assertThat(people.letters(world.emailOf(kari.subject()), "claim-granted")).hasSize(1);
    assertRejected(() -> claims.prove(kari, claim, code), "claim.reason.codeOver");
  }

  @Test
  void theRegistersAddressGoesBeforeTheOneThatIsKnownHere() {
    String number = people.freeNumber();
    people.number(organisation, number);
    people.registerHas(number, "styret-" + number + "@example.org", RegisterUnit.State.ACTIVE);
    long claim = people.byAddress(kari, organisation, here);
    String code = people.codeAt("styret-" + number + "@example.org");
    assertThat(people.letters(mailbox, "claim-code")).isEmpty();
    assertThat(claims.prove(kari, claim, code).state()).isEqualTo(ClaimState.GRANTED);
  }

  @Test
  void ofOneThatIsBankruptNoAddressProvesAnything() {
    String number = people.freeNumber();
    people.number(organisation, number);
    people.registerHas(number, "styret@example.org", RegisterUnit.State.BANKRUPT);
    assertRejected(() -> people.byAddress(kari, organisation, here), "claim.reason.noAddress");
    assertThat(claims.addressHint(kari, organisation, null)).isEmpty();
  }

  @Test
  void aNewOneComesInWhenItIsProvenAndNotBefore() {
    String number = people.freeNumber();
    people.registerHas(number, "ny-" + number + "@example.org", RegisterUnit.State.ACTIVE);
    var fresh = new NewOrganisation("Språkvenner", Organisation.Kind.VOLUNTARY, number);
    long claim = people.fresh(kari, here, fresh, true);
    assertThat(organisations.find(Caller.ANYONE, number)).isEmpty();
    assertThat(claims.prove(kari, claim, people.codeAt("ny-" + number + "@example.org")).state())
        .isEqualTo(ClaimState.GRANTED);
    assertThat(organisations.in(Caller.ANYONE, here))
        .filteredOn(o -> number.equals(o.number()))
        .singleElement()
        .satisfies(o -> assertThat(o.email()).isEqualTo("ny-" + number + "@example.org"));
    assertRejected(
        () -> people.fresh(people.somebody(), here, fresh, true), "claim.reason.numberHere");
  }

  @Test
  void fiveWrongCodesAreTheLast() {
    long claim = people.byAddress(kari, organisation, here);
    String code = people.codeAt(mailbox);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertRejected(() -> claims.prove(kari, claim, wrong), "claim.reason.codeWrong");
    }
    assertRejected(() -> claims.prove(kari, claim, code), "claim.reason.codeOver");
    assertThat(rolesOf(kari)).isEmpty();
    claims.askSomebody(kari, claim, "Leder siden 2020");
    assertThat(decisions.open(coordinator)).extracting(Claim::id).containsExactly(claim);
  }

  @Test
  void aCodeOpensOneClaimAloneAndForItsMakerAlone() {
    long claim = people.byAddress(kari, organisation, here);
    String code = people.codeAt(mailbox);
    Caller.Self ola = people.somebody();
    long other = people.byAddress(ola, organisation, here);
    assertRejected(() -> claims.prove(ola, other, code), "claim.reason.codeWrong");
    assertThatThrownBy(() -> claims.prove(ola, claim, code)).isInstanceOf(NotFound.class);
    assertThat(rolesOf(ola)).isEmpty();
  }

  @Test
  void aMailboxThatWroteEnoughLettersTodayWritesNoMore() {
    for (int i = 0; i < 7; i++) {
      people.byAddress(people.somebody(), organisation, here);
    }
    people.codeAt(mailbox);
    assertThat(people.letters(mailbox, "claim-code")).hasSize(ClaimRules.CODES_A_DAY);
  }

  @Test
  void aCoordinatorConfirmsAndSaysHow() {
    long claim = people.byPerson(kari, organisation, here);
    assertRejected(() -> decisions.confirm(coordinator, claim, null), "claim.reason.howMissing");
    assertRejected(
        () -> decisions.confirm(coordinator, claim, Proof.ADDRESS), "claim.reason.howMissing");
    assertThat(decisions.confirm(coordinator, claim, Proof.CALLED_REGISTER_NUMBER))
        .isEqualTo(ClaimState.GRANTED);
    assertThat(decisions.get(coordinator, claim).proof()).isEqualTo(Proof.CALLED_REGISTER_NUMBER);
    assertThat(rolesOf(kari)).hasSize(1);
    assertThat(decisions.countOpen(coordinator)).isZero();
  }

  @Test
  void nobodyConfirmsWhatTheyAskedForThemselves() {
    var self = new Caller.Self(coordinator.account(), Assurance.CODE);
    long claim = people.byPerson(self, organisation, here);
    assertRejected(() -> decisions.confirm(coordinator, claim, Proof.MET), "claim.reason.oneself");
    assertRejected(
        () -> decisions.refuse(coordinator, claim, RefusalReason.NOT_REACHED),
        "claim.reason.oneself");
  }

  @Test
  void aRefusalTellsTheReasonAndGivesNothing() {
    long claim = people.byPerson(kari, organisation, here);
    decisions.refuse(coordinator, claim, RefusalReason.NOT_ONE_OF_THEM);
    assertThat(rolesOf(kari)).isEmpty();
    assertThat(people.letters(world.emailOf(kari.subject()), "claim-refused").getFirst())
        .contains("kjenner ikke personen");
    assertRejected(() -> decisions.confirm(coordinator, claim, Proof.MET), "lifecycle.notFromHere");
  }

  @Test
  void ofTwoWhoProveAtOnceTheSecondFindsTheFirstThere() throws Exception {
    Caller.Self ola = people.somebody();
    long first = people.byAddress(kari, organisation, here);
    String firstCode = people.codeAt(mailbox);
    long second = people.byAddress(ola, organisation, here);
    String secondCode = people.codeAt(mailbox);
    Callable<ClaimState> one = () -> claims.prove(kari, first, firstCode).state();
    Callable<ClaimState> other = () -> claims.prove(ola, second, secondCode).state();
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Future<ClaimState>> outcomes = both.invokeAll(List.of(one, other));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder(ClaimState.GRANTED, ClaimState.HELD);
    }
  }

  @Test
  void aGroupWithoutANumberABranchAndACentreComeInWithoutOne() {
    var group = new NewOrganisation("Turvennene", Organisation.Kind.INFORMAL, null);
    long informal = people.fresh(kari, here, group, false);
    assertThat(decisions.confirm(coordinator, informal, Proof.MET)).isEqualTo(ClaimState.GRANTED);

    Caller.SignedIn parent = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    String number = people.freeNumber();
    people.number(organisation, number);
    var branch =
        new NewOrganisation(
            "Lokallaget", Organisation.Kind.VOLUNTARY, null, null, number, organisation);
    long claim = people.fresh(people.somebody(), here, branch, false);
    assertThat(decisions.open(parent)).extracting(Claim::id).containsExactly(claim);
    assertThat(decisions.confirm(parent, claim, null)).isEqualTo(ClaimState.GRANTED);

    String municipal = people.freeNumber();
    for (String name : List.of("Sentralen øst", "Sentralen vest")) {
      var centre = new NewOrganisation(name, Organisation.Kind.CENTRE, null, null, municipal, null);
      long its = people.fresh(people.somebody(), here, centre, false);
      decisions.confirm(coordinator, its, Proof.KNOWN_TO_CENTRE);
    }
    assertThat(organisations.find(Caller.ANYONE, municipal))
        .extracting(Organisation::name)
        .containsExactlyInAnyOrder("Sentralen øst", "Sentralen vest");
    assertThat(organisations.find(Caller.ANYONE, number))
        .extracting(Organisation::name)
        .contains("Lokallaget");
  }

  @Test
  void somebodyElsesNumberIsForBranchesAndCentres() {
    var club =
        new NewOrganisation(
            "Klubben", Organisation.Kind.VOLUNTARY, null, null, people.freeNumber(), null);
    assertRejected(() -> people.fresh(kari, here, club, false), "organisation.reason.numberShared");
  }

  @Test
  void whatNobodyDoesAnythingAboutLapses() {
    long claim = people.byPerson(kari, organisation, here);
    clock.pass(ClaimRules.TO_CONFIRM.plus(Duration.ofHours(1)));
    jobs.lapse(Caller.job("test"));
    assertThat(claims.get(kari, claim).state()).isEqualTo(ClaimState.LAPSED);
    assertThat(decisions.open(coordinator)).isEmpty();
  }

  @Test
  void oneDoesNotAskTwiceNorForEverythingAtOnce() {
    people.byAddress(kari, organisation, here);
    assertRejected(() -> people.byPerson(kari, organisation, here), "claim.reason.again");
    for (int i = 1; i < ClaimRules.OPEN_AT_ONCE; i++) {
      people.byAddress(kari, world.organisation(here), here);
    }
    assertRejected(
        () -> people.byAddress(kari, world.organisation(here), here), "claim.reason.many");
  }

  private List<OwnMembership> rolesOf(Caller.Self who) {
    return memberships.own(who);
  }

  private List<String> actions(long claim) {
    return db.select(HISTORY.ACTION)
        .from(HISTORY)
        .where(HISTORY.SUBJECT_TYPE.eq("organisation_claim"))
        .and(HISTORY.SUBJECT_ID.eq(claim))
        .orderBy(HISTORY.AT, HISTORY.ID)
        .fetch(HISTORY.ACTION);
  }

  static void assertRejected(ThrowingCallable call, String key) {
    Rejected rejected = catchThrowableOfType(Rejected.class, call);
    assertThat(rejected).as(key).isNotNull();
    assertThat(rejected.reasons()).extracting(Reason::key).contains(key);
  }
}
