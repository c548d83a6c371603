package no.bindeledd.identity;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Statements;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Roles are given, taken up and ended; the borders of it are in {@link MemberBordersTest}. */
@IntegrationTest
class MemberTest {
  private static final MemberFilter ALL = new MemberFilter("", MemberFilter.Which.NOW);
  private static final MemberFilter ENDED = new MemberFilter("", MemberFilter.Which.ENDED);

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired MemberService members;
  @Autowired MembershipService memberships;
  @Autowired Retention retention;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  MemberWorld people;
  long municipality;
  long unit;
  Caller.SignedIn administrator;

  @BeforeEach
  void aMunicipality() {
    people = new MemberWorld(context);
    municipality = world.municipality();
    unit = world.unit(municipality);
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
  }

  @Test
  void aStrangerIsInvitedSignsInAndWorks() {
    String email = people.stranger();
    members.give(administrator, people.gift(email.toUpperCase(), Role.COORDINATOR, unit));

    Member invited = of(email);
    assertThat(invited.state()).isEqualTo(MemberState.INVITED);
    assertThat(people.letters(email, "role-given"))
        .singleElement()
        .asString()
        .contains("Nils Nygård", "Koordinator", "/app/sign-in", "gjelder til")
        .contains(invited.unitName());

    Account account = people.signIn(email);
    OwnMembership own = memberships.own(new Caller.Self(account.id(), Assurance.CODE)).getFirst();
    assertThat(own.role()).isEqualTo(Role.COORDINATOR);
    assertThat(own.unit()).isEqualTo(unit);
    assertThat(of(email).state()).isEqualTo(MemberState.ACTIVE);
    assertThat(actions(own.id())).containsExactly("GIVE");
  }

  @Test
  void theAnswerAndTheWorkAreTheSameForAKnownAddress() {
    long known = world.account();
    String stranger = people.stranger();
    members.give(administrator, people.gift(people.stranger(), Role.AUDITOR));
    List<String> forStranger = statements(people.gift(stranger, Role.CASEWORKER, unit));
    List<String> forKnown = statements(people.gift(world.emailOf(known), Role.CASEWORKER, unit));
    assertThat(forKnown).isEqualTo(forStranger);

    assertThat(of(world.emailOf(known)).name())
        .as("what the administrator wrote, not what the person is called elsewhere")
        .isEqualTo("Nils Nygård");
    assertThat(of(world.emailOf(known)).state()).isEqualTo(of(stranger).state());
    assertThat(db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(world.emailOf(known)))).isOne();
  }

  @Test
  void anEndedRoleIsRefusedAtTheNextCallAndToldOnce() {
    String email = people.stranger();
    members.give(administrator, people.gift(email, Role.DECISION_MAKER));
    Account account = people.signIn(email);
    Member member = of(email);
    var session = new Caller.SignedIn(account.id(), member.id(), Assurance.CODE);
    assertThat(memberships.own(session)).hasSize(1);

    members.end(administrator, member.id());

    assertThatThrownBy(() -> memberships.own(session)).isInstanceOf(MembershipEnded.class);
    assertThat(members.list(administrator, ENDED, 10))
        .extracting(Member::email)
        .containsExactly(email);
    assertThat(actions(member.id())).containsExactly("GIVE", "END");
    assertThat(people.letters(email, "role-ended")).hasSize(1);
    assertThatThrownBy(() -> members.end(administrator, member.id()))
        .satisfies(no -> assertThat(reasons(no)).containsExactly("identity.reason.alreadyEnded"));
    assertThat(actions(member.id())).hasSize(2);
  }

  @Test
  void aRoleCountsFromItsFirstDayToTheEndOfItsLast() {
    String email = people.stranger();
    var today = Norway.today(clock);
    members.give(
        administrator,
        new RoleGift(
            email,
            "Senere",
            Role.AUDITOR,
            null,
            today.plusDays(1),
            today.plusDays(1),
            Language.NN));
    assertThat(of(email).state()).isEqualTo(MemberState.COMING);
    long account = people.signIn(email).id();
    assertThat(memberships.own(new Caller.Self(account, Assurance.CODE))).isEmpty();
    clock.pass(Duration.ofDays(1));
    assertThat(memberships.own(new Caller.Self(account, Assurance.CODE))).hasSize(1);
    clock.pass(Duration.ofDays(1));
    assertThat(memberships.own(new Caller.Self(account, Assurance.CODE))).isEmpty();
  }

  @Test
  void whatIsWrongStandsAtItsField() {
    var today = Norway.today(clock);
    var gift =
        new RoleGift(
            "ikke en adresse",
            " ",
            Role.COORDINATOR,
            null,
            today.minusDays(1),
            today.minusDays(2),
            Language.NB);
    assertThatThrownBy(() -> members.give(administrator, gift))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactly("email", "name", "unit", "from", "to"));
    assertThatThrownBy(
            () -> members.give(administrator, people.gift("kari@kommune.no", Role.AUDITOR)))
        .as("a demo knows invented people only")
        .satisfies(no -> assertThat(reasons(no)).containsExactly("identity.reason.demoAddress"));
    assertThat(members.count(administrator, ALL)).isOne();
  }

  @Test
  void rolesThatMustBeApartAreRefusedAndTheOthersAreNot() {
    String scorer = people.stranger();
    members.give(administrator, people.gift(scorer, Role.COMMITTEE_MEMBER));
    refused(people.gift(scorer, Role.DECISION_MAKER), "identity.reason.scoresAndDecides");
    refused(people.gift(scorer, Role.AUDITOR), "identity.reason.auditorApart");
    refused(people.gift(scorer, Role.COMMITTEE_MEMBER), "identity.reason.hasRole");
    members.give(administrator, people.gift(scorer, Role.GRANTS_OFFICER));

    String auditor = people.stranger();
    members.give(administrator, people.gift(auditor, Role.AUDITOR));
    refused(people.gift(auditor, Role.CASEWORKER, unit), "identity.reason.auditorApart");

    String officer = people.stranger();
    members.give(administrator, people.gift(officer, Role.GRANTS_OFFICER));
    var both = people.gift(officer, Role.DECISION_MAKER);
    assertThat(members.doubts(administrator, both))
        .extracting(Reason::key)
        .containsExactly("identity.reason.preparesAndDecides");
    members.give(administrator, both);
    assertThat(members.doubts(administrator, people.gift(people.stranger(), Role.DECISION_MAKER)))
        .isEmpty();
  }

  @Test
  void theLastAdministratorStaysUntilASuccessorHasSignedIn() {
    refusedToEnd(administrator.membership());
    String successor = people.stranger();
    members.give(administrator, people.gift(successor, Role.MUNICIPALITY_ADMINISTRATOR));
    refusedToEnd(administrator.membership());
    people.signIn(successor);
    members.end(administrator, administrator.membership());
    assertThatThrownBy(() -> members.count(administrator, ALL)).isInstanceOf(MembershipEnded.class);
  }

  @Test
  void twoAdministratorsWhoEndEachOtherLeaveOne() throws Exception {
    Caller.SignedIn other = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Object>> both =
          List.of(
              () -> attempt(() -> members.end(administrator, other.membership())),
              () -> attempt(() -> members.end(other, administrator.membership())));
      threads.invokeAll(both);
    }
    assertThat(
            db.fetchCount(
                MEMBERSHIP,
                MEMBERSHIP.MUNICIPALITY_ID.eq(municipality).and(MEMBERSHIP.VALID_TO.isNull())))
        .isOne();
  }

  @Test
  void theListIsInNorwegianOrderSearchableAndSaysHowMuchThereIs() {
    for (String name : List.of("Åse Dahl", "Zara Omar", "Ærlend Vik", "anne Lie", "Østen By")) {
      members.give(
          administrator,
          new RoleGift(
              people.stranger(),
              name,
              Role.CASEWORKER,
              unit,
              Norway.today(clock),
              null,
              Language.NB));
    }
    assertThat(members.list(administrator, ALL, 10))
        .extracting(Member::name)
        .filteredOn(name -> !name.startsWith("Person "))
        .containsExactly("anne Lie", "Zara Omar", "Ærlend Vik", "Østen By", "Åse Dahl");
    assertThat(members.list(administrator, ALL, 2)).hasSize(2);
    assertThat(members.count(administrator, ALL)).isEqualTo(6);
    assertThat(members.list(administrator, new MemberFilter("DAHL", MemberFilter.Which.NOW), 10))
        .extracting(Member::name)
        .containsExactly("Åse Dahl");
    assertThat(members.list(administrator, new MemberFilter("%", MemberFilter.Which.NOW), 10))
        .isEmpty();
  }

  @Test
  void aRoleThatNobodyTakesUpGoesAndTheAccountWithIt() {
    String never = people.stranger();
    String late = people.stranger();
    members.give(administrator, people.gift(never, Role.AUDITOR));
    members.give(administrator, people.gift(late, Role.CASEWORKER, unit));
    people.signIn(late);
    clock.pass(Duration.ofDays(29));
    retention.runAll();
    assertThat(accounts(never)).isOne();
    clock.pass(Duration.ofDays(2));
    retention.runAll();
    assertThat(members.count(administrator, new MemberFilter(never, MemberFilter.Which.NOW)))
        .isZero();
    // The account rests on the role, so it goes the night after.
    retention.runAll();
    assertThat(accounts(never)).isZero();
    assertThat(accounts(late)).isOne();
    assertThat(members.list(administrator, ALL, 10)).extracting(Member::email).contains(late);
  }

  private int accounts(String email) {
    return db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(email));
  }

  private Member of(String email) {
    return members
        .list(administrator, new MemberFilter(email, MemberFilter.Which.NOW), 10)
        .getFirst();
  }

  private void refused(RoleGift gift, String reason) {
    assertThatThrownBy(() -> members.give(administrator, gift))
        .satisfies(no -> assertThat(reasons(no)).contains(reason));
  }

  private void refusedToEnd(long membership) {
    assertThatThrownBy(() -> members.end(administrator, membership))
        .satisfies(
            no -> assertThat(reasons(no)).containsExactly("identity.reason.lastAdministrator"));
  }

  private List<String> actions(long membership) {
    return db.select(HISTORY.ACTION)
        .from(HISTORY)
        .where(HISTORY.SUBJECT_TYPE.eq("membership"))
        .and(HISTORY.SUBJECT_ID.eq(membership))
        .and(HISTORY.ACCOUNT_ID.eq(administrator.account()))
        .orderBy(HISTORY.AT)
        .fetch(HISTORY.ACTION);
  }

  static List<String> reasons(Throwable refusal) {
    return ((Rejected) refusal).reasons().stream().map(Reason::key).toList();
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (Rejected | MembershipEnded refused) {
      return false;
    }
  }

  private List<String> statements(RoleGift gift) {
    return Statements.of(db, () -> members.give(administrator, gift));
  }
}
