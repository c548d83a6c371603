package no.bindeledd.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RegistrationTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ParticipantService participants;
  @Autowired DSLContext db;

  long municipality;
  long refugeeService;
  Area area;
  Caller.SignedIn caseworker;

  @BeforeEach
  void aRefugeeService() {
    municipality = world.municipality();
    refugeeService = world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker = world.inUnit(Role.CASEWORKER, municipality, refugeeService);
  }

  @Test
  void whatWasRegisteredIsReadBackAsItWas() {
    Profile profile = people.profile(area);
    long id = participants.register(caseworker, new Registration(people.address(), profile));

    Participant read = participants.open(caseworker, id);
    assertThat(read.profile()).isEqualTo(profile);
    assertThat(read.unit()).isEqualTo(refugeeService);
    assertThat(participants.list(caseworker))
        .singleElement()
        .satisfies(row -> assertThat(row.firstName()).isEqualTo("Amina"));
  }

  @Test
  void theAnswerDoesNotTellWhetherTheAddressWasSomebodys() {
    long known = world.account();
    long before = participants.register(caseworker, registration(world.emailOf(known)));
    long after = participants.register(caseworker, registration(people.address()));

    assertThat(people.accountOf(before)).isEqualTo(known);
    assertThat(participants.open(caseworker, before).profile().firstName()).isEqualTo("Amina");
    assertThat(participants.open(caseworker, after).profile().firstName()).isEqualTo("Amina");
    assertThat(
            db.select(Tables.ACCOUNT.NAME)
                .from(Tables.ACCOUNT)
                .where(Tables.ACCOUNT.ID.eq(known))
                .fetchSingle(Tables.ACCOUNT.NAME))
        .as("what the account held stays as it was")
        .startsWith("Person ");
  }

  @Test
  void twoUnitsMayRegisterTheSamePersonAndDoNotLearnOfEachOther() {
    String address = people.address();
    long other = world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT);
    var colleague = world.inUnit(Role.CASEWORKER, municipality, other);
    long first = participants.register(caseworker, registration(address));
    long second = participants.register(colleague, registration(address));

    assertThat(people.accountOf(first)).isEqualTo(people.accountOf(second));
    assertThatThrownBy(() -> participants.register(caseworker, registration(address)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::key)
                    .containsExactly("people.form.address.known"));
  }

  @Test
  void whatIsMissingIsSaidAtEachField() {
    Profile p = people.profile(area);
    var empty =
        new Profile(
            " ", Language.NB, 1, p.ageBand(), null, Set.of("xx"), Map.of(), Set.of(), Set.of(), 3);
    assertThatThrownBy(() -> participants.register(caseworker, new Registration("hei", empty)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactlyInAnyOrder(
                        "address", "firstName", "languages", "reach", "area"));
    assertThat(participants.list(caseworker)).isEmpty();
  }

  @Test
  void onlyTheUnitThatRegisteredReachesTheRecord() {
    long id = people.participant(caseworker, area);
    long version = participants.open(caseworker, id).version();
    long elsewhere = world.municipality();
    var strangers =
        new Caller[] {
          world.inUnit(
              Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT)),
          world.inUnit(Role.CASEWORKER, elsewhere, world.unit(elsewhere)),
          world.inUnit(Role.COORDINATOR, municipality, refugeeService),
          world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality),
          world.inMunicipality(Role.AUDITOR, municipality),
          new Caller.Self(people.accountOf(id), Assurance.CODE),
          new Caller.LinkHolder(id),
          Caller.ANYONE
        };
    for (Caller stranger : strangers) {
      assertThatThrownBy(() -> participants.open(stranger, id)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> participants.erase(stranger, id)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> participants.change(stranger, id, version, people.profile(area)))
          .isInstanceOf(NotFound.class);
    }
    world.end(caseworker);
    assertThatThrownBy(() -> participants.open(caseworker, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> participants.list(caseworker)).isInstanceOf(NotFound.class);
  }

  @Test
  void anAttemptAcrossTheBorderLeavesARow() {
    long id = people.participant(caseworker, area);
    long elsewhere = world.municipality();
    var stranger = world.inUnit(Role.CASEWORKER, elsewhere, world.unit(elsewhere));
    assertThatThrownBy(() -> participants.open(stranger, id)).isInstanceOf(NotFound.class);
    assertThat(db.fetchCount(Tables.REFUSAL, Tables.REFUSAL.ACCOUNT_ID.eq(stranger.account())))
        .isEqualTo(1);
  }

  @Test
  void theSecondOfTwoWhoChangeIsToldAndLosesNothing() {
    long id = people.participant(caseworker, area);
    long version = participants.open(caseworker, id).version();
    participants.change(caseworker, id, version, people.profile(area, Language.UK));
    assertThatThrownBy(() -> participants.change(caseworker, id, version, people.profile(area)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(participants.open(caseworker, id).profile().language()).isEqualTo(Language.UK);
  }

  @Test
  void thereIsNowhereToWriteFreelyAboutAPerson() {
    var texts =
        DefaultSchema.DEFAULT_SCHEMA
            .tableStream()
            .filter(t -> t.getName().matches("(participant|consent|suggestion).*"))
            .flatMap(t -> Arrays.stream(t.fields()))
            .filter(f -> f.getDataType().isString() && f.getDataType().length() > 40)
            .map(f -> f.getName())
            .toList();
    assertThat(texts).containsOnly("first_name");
  }

  private Registration registration(String address) {
    return new Registration(address, people.profile(area));
  }
}
