package no.bindeledd.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may look after whose roles: nobody above their own, nobody across a border. */
@IntegrationTest
class MemberBordersTest {
  private static final MemberFilter ALL = new MemberFilter("", MemberFilter.Which.NOW);

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired MemberService members;
  @Autowired FirstAdministratorService first;

  MemberWorld people;
  long municipality;
  long organisation;
  Caller.SignedIn municipal;
  Caller.SignedIn organisational;
  Caller.SignedIn system;

  @BeforeEach
  void administrators() {
    people = new MemberWorld(context);
    municipality = world.municipality();
    organisation = world.organisation(municipality);
    municipal = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    organisational = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    system = world.member(world.account(), Role.SYSTEM_ADMINISTRATOR, null, null, null);
  }

  @Test
  void nobodyGivesARoleAboveTheirOwn() {
    for (Role role : Role.values()) {
      if (!GivenRoles.by(Role.MUNICIPALITY_ADMINISTRATOR).contains(role)) {
        notFound(() -> members.give(municipal, people.gift("x@example.org", role)));
      }
      if (!GivenRoles.by(Role.ORGANISATION_ADMINISTRATOR).contains(role)) {
        notFound(() -> members.give(organisational, people.gift("x@example.org", role)));
      }
      if (role != Role.SYSTEM_ADMINISTRATOR) {
        notFound(() -> members.give(system, people.gift("x@example.org", role)));
      }
    }
    assertThat(GivenRoles.by(Role.MUNICIPALITY_ADMINISTRATOR))
        .doesNotContain(Role.SYSTEM_ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR);
    assertThat(GivenRoles.by(Role.ORGANISATION_ADMINISTRATOR))
        .containsExactly(Role.ORGANISATION_MEMBER, Role.ORGANISATION_ADMINISTRATOR);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {
        "ORGANISATION_MEMBER",
        "COORDINATOR",
        "CASEWORKER",
        "GRANTS_OFFICER",
        "COMMITTEE_MEMBER",
        "DECISION_MAKER",
        "UNIT_LEADER",
        "AUDITOR"
      })
  void otherRolesSeeNobodyAndChangeNothing(Role role) {
    Caller.SignedIn caller =
        role == Role.ORGANISATION_MEMBER
            ? world.inOrganisation(role, organisation)
            : world.inUnit(role, municipality, world.unit(municipality));
    notFound(() -> members.list(caller, ALL, 10));
    notFound(() -> members.count(caller, ALL));
    notFound(() -> members.give(caller, people.gift("x@example.org", role)));
    notFound(() -> members.doubts(caller, people.gift("x@example.org", role)));
    notFound(() -> members.end(caller, municipal.membership()));
    notFound(() -> members.end(caller, caller.membership()));
    notFound(() -> first.municipalitiesWithOne(caller));
    notFound(() -> first.organisationsWithOne(caller, List.of(organisation)));
  }

  @Test
  void anotherCircleIsAClosedOne() {
    long elsewhere = world.municipality();
    Caller.SignedIn stranger = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, elsewhere);
    long otherUnit = world.unit(elsewhere);
    long otherOrganisation = world.organisation(municipality);
    Caller.SignedIn otherMember = world.inOrganisation(Role.ORGANISATION_MEMBER, otherOrganisation);
    Caller.SignedIn member = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
    Caller.SignedIn volunteer =
        world.inUnit(Role.VOLUNTEER, municipality, world.unit(municipality));

    assertThat(members.list(municipal, ALL, 10))
        .extracting(Member::id)
        .containsExactly(municipal.membership());
    assertThat(members.list(organisational, ALL, 10))
        .extracting(Member::id)
        .containsExactlyInAnyOrder(organisational.membership(), member.membership());
    assertThat(members.list(system, ALL, 500)).allMatch(m -> m.role() == Role.SYSTEM_ADMINISTRATOR);
    notFound(
        () -> members.give(municipal, people.gift("x@example.org", Role.COORDINATOR, otherUnit)));
    notFound(() -> members.end(municipal, stranger.membership()));
    notFound(() -> members.end(municipal, volunteer.membership()));
    notFound(() -> members.end(municipal, member.membership()));
    notFound(() -> members.end(organisational, otherMember.membership()));
    notFound(() -> members.end(organisational, municipal.membership()));
    notFound(() -> members.end(municipal, 1));
  }

  @Test
  void anEndedAdministratorDoesNothing() {
    world.end(municipal);
    assertThatThrownBy(() -> members.list(municipal, ALL, 1)).isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> members.give(municipal, people.gift("x@example.org", Role.AUDITOR)))
        .isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> members.end(municipal, municipal.membership()))
        .isInstanceOf(MembershipEnded.class);
  }

  @Test
  void onlyAPlaceWithoutAnAdministratorGetsOneFromOutside() {
    hasOne(() -> nameFor(system, municipality, people.stranger()));
    long fresh = world.municipality();
    notFound(() -> nameFor(municipal, fresh, "x@example.org"));
    notFound(() -> nameFor(system, 1, "x@example.org"));

    String mistyped = people.stranger();
    String right = people.stranger();
    nameFor(system, fresh, mistyped);
    nameFor(system, fresh, right);
    assertThat(people.letters(mistyped, "role-ended")).as("the first in vain").hasSize(1);
    assertThat(first.municipalitiesWithOne(system)).contains(municipality).doesNotContain(fresh);
    Account account = people.signIn(right);
    assertThat(first.municipalitiesWithOne(system)).contains(fresh);
    hasOne(() -> nameFor(system, fresh, people.stranger()));

    var own = context.getBean(MembershipService.class);
    long membership = own.own(new Caller.Self(account.id(), Assurance.CODE)).getFirst().id();
    var administrator = new Caller.SignedIn(account.id(), membership, Assurance.CODE);
    members.give(administrator, people.gift(people.stranger(), Role.AUDITOR));
    assertThat(members.count(administrator, ALL)).isEqualTo(2);
  }

  @Test
  void anOrganisationOfTheMunicipalityGetsItsFirstAdministratorFromThere() {
    hasOne(() -> nameForOrganisation(municipal, organisation));
    long without = world.organisation(municipality);
    long elsewhere = world.organisation(world.municipality());
    assertThat(first.organisationsWithOne(municipal, List.of(organisation, without)))
        .containsExactly(organisation);
    notFound(() -> nameForOrganisation(municipal, elsewhere));
    notFound(() -> nameForOrganisation(system, without));
    notFound(() -> nameForOrganisation(organisational, without));
    nameForOrganisation(municipal, without);
    assertThat(members.count(municipal, ALL)).as("not the municipality's person").isOne();
  }

  private void nameForOrganisation(Caller caller, long of) {
    first.nameForOrganisation(caller, of, "Ny", people.stranger(), Language.EN);
  }

  private void nameFor(Caller caller, long of, String email) {
    first.nameForMunicipality(caller, of, "Ny", email, Language.NB);
  }

  private static void hasOne(Runnable call) {
    assertThatThrownBy(call::run)
        .satisfies(
            no ->
                assertThat(MemberTest.reasons(no))
                    .containsExactly("identity.reason.hasAdministrator"));
  }

  private static void notFound(Runnable call) {
    assertThatThrownBy(call::run).isExactlyInstanceOf(NotFound.class);
  }
}
