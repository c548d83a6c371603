package no.bindeledd.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality of the register begins to use the portal, and makes its units. */
@IntegrationTest
class TenantTest {
  private static final Object TURN = new Object();
  private static int next;

  @Autowired World world;
  @Autowired TenantService tenants;
  @Autowired UnitService units;
  @Autowired MunicipalityService municipalities;
  @Autowired FirstAdministratorService administrators;

  Caller.SignedIn system;

  @BeforeEach
  void whoRunsTheMachine() {
    system = world.member(world.account(), Role.SYSTEM_ADMINISTRATOR, null, null, null);
  }

  @Test
  void aMunicipalityComesInWithItsNameItsAddressAndAPlaceOnTheMap() {
    long heroy = tenants.bringIn(system, new NewTenant("1515", Language.NN, true));
    Municipality found = municipalities.get(Caller.ANYONE, heroy);
    assertThat(found.name()).isEqualTo("Herøy");
    assertThat(found.slug()).as("there are two of that name").isEqualTo("heroy-more-og-romsdal");
    assertThat(found.languageForm()).isEqualTo(Language.NN);
    assertThat(found.smallMode()).isTrue();
    Area area = municipalities.areas(Caller.ANYONE, heroy).getFirst();
    assertThat(area.latitude()).isBetween(62.0, 62.6);
    assertThat(area.longitude()).isBetween(5.0, 6.5);

    assertThat(tenants.choices(system))
        .extracting(MunicipalityRegister.Entry::number)
        .doesNotContain("1515")
        .contains("1818");
    refused("1515", "municipality.reason.taken");
    refused("0000", "municipality.reason.unknown");
    refused("", "municipality.reason.unknown");
  }

  @Test
  void twoAtOnceBringItInOnce() throws Exception {
    String number = anyOther();
    Callable<Object> once =
        () -> {
          try {
            return tenants.bringIn(system, new NewTenant(number, Language.NB, false));
          } catch (Rejected taken) {
            return taken.reasons().getFirst().key();
          }
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(once, once));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsOnlyOnce("municipality.reason.taken");
    }
  }

  @Test
  void withoutAnAdministratorNothingIsBroughtIn() {
    String number = anyOther();
    assertThatThrownBy(
            () ->
                administrators.bringIn(
                    system,
                    new NewTenant(number, Language.NB, false),
                    "",
                    "ingen adresse",
                    Language.NB))
        .isInstanceOf(Rejected.class);
    assertThat(tenants.choices(system))
        .extracting(MunicipalityRegister.Entry::number)
        .contains(number);
  }

  @Test
  void nobodyElseBringsMunicipalitiesIn() {
    long municipality = world.municipality();
    var administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    for (Caller caller : List.of(administrator, Caller.ANYONE)) {
      assertThatThrownBy(() -> tenants.list(caller)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> tenants.choices(caller)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> tenants.bringIn(caller, new NewTenant("0301", Language.NB, false)))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> units.add(system, unit("Fremmed")))
        .as("the machine's administrator makes no units")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aUnitIsMadeChangedAndTheSecondWriterTold() {
    long municipality = world.municipality();
    var administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    long id = units.add(administrator, unit("Integrering"));
    units.change(administrator, id, 1, unit("Inkludering"));
    assertThatThrownBy(() -> units.change(administrator, id, 1, unit("Noe annet")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(units.open(administrator, id).content()).isEqualTo(unit("Inkludering"));
    assertThat(municipalities.responsible(Caller.ANYONE, municipality, Responsibility.INTEGRATION))
        .extracting(Unit::name)
        .containsExactly("Inkludering");
    assertThatThrownBy(
            () ->
                units.add(
                    administrator,
                    new UnitContent(" ", Unit.Kind.MUNICIPAL_UNIT, "nei", "nei", Set.of())))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactly("name", "email", "phone"));
  }

  private static UnitContent unit(String name) {
    return new UnitContent(
        name,
        Unit.Kind.MUNICIPAL_UNIT,
        "post@example.org",
        "22 33 44 55",
        Set.of(Responsibility.INTEGRATION));
  }

  /** One that no other test has. */
  private String anyOther() {
    synchronized (TURN) {
      return tenants.choices(system).get(50 + next++).number();
    }
  }

  private void refused(String number, String reason) {
    assertThatThrownBy(() -> tenants.bringIn(system, new NewTenant(number, Language.NB, false)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::key).containsExactly(reason));
  }
}
