package no.bindeledd.foundation.access;

import static no.bindeledd.foundation.access.Permission.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The gate: what a line of an access table lets through, and what it leaves behind. */
@IntegrationTest
class AccessTest {

  enum Rules implements AccessRule {
    EDIT(may(Role.COORDINATOR, Scope.OWN_UNIT), may(Role.AUDITOR, Scope.OWN_MUNICIPALITY)),
    LOOK(may(Role.ANYONE, Scope.EVERYWHERE));

    private final List<Permission> permissions;

    Rules(Permission... permissions) {
      this.permissions = List.of(permissions);
    }

    @Override
    public List<Permission> permissions() {
      return permissions;
    }
  }

  @Autowired Access access;
  @Autowired World world;
  @Autowired DSLContext db;

  @Test
  void aRoleReachesItsOwnUnitAndNoOther() {
    long municipality = world.municipality();
    long unit = world.unit(municipality);
    long otherUnit = world.unit(municipality);
    var coordinator = world.inUnit(Role.COORDINATOR, municipality, unit);

    assertThat(access.require(coordinator, Rules.EDIT, Place.unit(municipality, unit)).role())
        .isEqualTo(Role.COORDINATOR);
    assertThatThrownBy(
            () -> access.require(coordinator, Rules.EDIT, Place.unit(municipality, otherUnit)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theMunicipalityIsABorder() {
    long here = world.municipality();
    long there = world.municipality();
    var auditor = world.inMunicipality(Role.AUDITOR, here);

    assertThat(access.may(auditor, Rules.EDIT, Place.municipality(here))).isTrue();
    assertThat(access.may(auditor, Rules.EDIT, Place.municipality(there))).isFalse();
  }

  @Test
  void anEndedMembershipReachesNothingAtTheNextCall() {
    long municipality = world.municipality();
    var auditor = world.inMunicipality(Role.AUDITOR, municipality);
    access.require(auditor, Rules.EDIT, Place.municipality(municipality));

    world.end(auditor);

    assertThatThrownBy(() -> access.require(auditor, Rules.EDIT, Place.municipality(municipality)))
        .isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> access.require(auditor, Rules.LOOK))
        .isInstanceOf(MembershipEnded.class);
  }

  @Test
  void anothersMembershipIsOfNoUse() {
    long municipality = world.municipality();
    var auditor = world.inMunicipality(Role.AUDITOR, municipality);
    var thief = new Caller.SignedIn(world.account(), auditor.membership(), Assurance.CODE);

    assertThatThrownBy(() -> access.require(thief, Rules.EDIT, Place.municipality(municipality)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRefusalOfSomebodySignedInLeavesARowThatSurvives() {
    long municipality = world.municipality();
    var officer = world.inMunicipality(Role.GRANTS_OFFICER, municipality);

    assertThatThrownBy(() -> access.require(officer, Rules.EDIT, Place.municipality(municipality)))
        .isInstanceOf(NotFound.class);

    assertThat(
            db.fetchCount(
                Tables.REFUSAL,
                Tables.REFUSAL
                    .ACCOUNT_ID
                    .eq(officer.account())
                    .and(Tables.REFUSAL.ACTION.eq("EDIT"))))
        .isEqualTo(1);
  }

  @Test
  void nobodyInParticularMayDoOnlyWhatAnyoneMay() {
    assertThat(access.require(Caller.ANYONE, Rules.LOOK).role()).isEqualTo(Role.ANYONE);
    assertThatThrownBy(() -> access.require(Caller.ANYONE, Rules.EDIT))
        .isInstanceOf(NotFound.class);
  }
}
