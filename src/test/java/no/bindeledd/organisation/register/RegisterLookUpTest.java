package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.FakeRegister.json;
import static no.bindeledd.organisation.register.FakeRegister.status;
import static no.bindeledd.organisation.register.RegisterFiles.unit;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A number that somebody types, against a real server. */
@IntegrationTest
class RegisterLookUpTest {
  private static final int SERIES = 33;

  @Autowired ApplicationContext context;
  @Autowired RegisterLookUpService demo;
  @Autowired OwnOrganisationService own;
  @Autowired RegisterUnitRepository units;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private RegisterWorld there;
  private Caller.SignedIn administrator;

  @BeforeEach
  void aRegister() throws IOException {
    db.deleteFrom(REGISTER_UNIT).execute();
    db.update(ORGANISATION).setNull(ORGANISATION.ORGANISATION_NUMBER).execute();
    there = new RegisterWorld(context);
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, world.municipality());
  }

  @AfterEach
  void gone() {
    there.close();
  }

  @Test
  void theRegisterIsAskedOnceForANumberUntilTheAnswerIsOld() {
    there.register.unit(number(1), unit(number(1), "LAGET", "FLI"));
    RegisterLookUpService lookUp = there.lookUp();
    assertThat(lookUp.known(administrator, number(1))).isEmpty();
    for (int i = 0; i < 3; i++) {
      assertThat(lookUp.ask(administrator, number(1)))
          .isInstanceOfSatisfying(
              RegisterAnswer.Found.class,
              found -> {
                assertThat(found.live()).isTrue();
                assertThat(found.unit().name()).isEqualTo("LAGET");
                assertThat(found.unit().street()).isEqualTo("c/o Åse, Storgata 1");
              });
    }
    assertThat(there.register.asked).hasSize(1);
    clock.pass(Duration.ofMinutes(61));
    lookUp.ask(administrator, number(1));
    assertThat(there.register.asked).hasSize(2);
    assertThat(units.find(number(1))).as("a question alone leaves nothing behind").isEmpty();
  }

  @Test
  void ourCopyAnswersWithoutAskingAnybody() {
    there.register.unit(number(1), unit(number(1), "LAGET", "FLI"));
    RegisterLookUpService lookUp = there.lookUp();
    lookUp.ask(administrator, number(1));
    own.bringIn(
        administrator, new NewOrganisation("Laget", Organisation.Kind.VOLUNTARY, number(1)));
    lookUp.follow(administrator, number(1));
    assertThat(units.find(number(1))).isPresent();
    there.register.asked.clear();
    assertThat(there.lookUp().ask(administrator, number(1)))
        .isInstanceOfSatisfying(
            RegisterAnswer.Found.class, found -> assertThat(found.live()).isFalse());
    assertThat(there.register.asked).isEmpty();
  }

  @Test
  void whatWasAskedForAndDoesNotWorkHereIsNotKept() {
    there.register.unit(number(1), unit(number(1), "LAGET", "FLI"));
    RegisterLookUpService lookUp = there.lookUp();
    lookUp.ask(administrator, number(1));
    lookUp.follow(administrator, number(1));
    assertThat(units.find(number(1))).isEmpty();
  }

  @Test
  void nothingIsSaidOfASoleProprietor() {
    there.register.unit(number(1), unit(number(1), "OLA NORDMANN", "ENK"));
    RegisterLookUpService lookUp = there.lookUp();
    assertThat(lookUp.ask(administrator, number(1))).isEqualTo(new RegisterAnswer.SoleProprietor());
    lookUp.follow(administrator, number(1));
    assertThat(db.fetchCount(REGISTER_UNIT)).isZero();
  }

  @Test
  void aBranchIsFoundAndNothingIsSaidOfASoleProprietorsBranch() {
    there.register.unit(number(1), unit(number(1), "KIRKENS LAG", "FLI"));
    there.register.unit(number(2), unit(number(2), "OLA NORDMANN", "ENK"));
    there.register.branch(number(3), branchOf(number(1), number(3), "KIRKENS LAG AVD ASKELUND"));
    there.register.branch(number(4), branchOf(number(2), number(4), "OLA NORDMANN AVD ASKELUND"));
    there.register.branch(number(5), branchOf(number(6), number(5), "EIERLØS"));
    RegisterLookUpService lookUp = there.lookUp();
    assertThat(lookUp.ask(administrator, number(3)))
        .isInstanceOfSatisfying(
            RegisterAnswer.Found.class,
            found -> assertThat(found.unit().name()).isEqualTo("KIRKENS LAG AVD ASKELUND"));
    assertThat(lookUp.ask(administrator, number(4))).isEqualTo(new RegisterAnswer.SoleProprietor());
    assertThat(lookUp.ask(administrator, number(5))).isEqualTo(new RegisterAnswer.Unknown());
    own.bringIn(
        administrator, new NewOrganisation("Avdeling", Organisation.Kind.VOLUNTARY, number(3)));
    lookUp.follow(administrator, number(3));
    assertThat(units.find(number(3))).as("no feed would tell that it changed").isEmpty();
  }

  private static String branchOf(String owner, String number, String name) {
    return unit(number, name, "BEDR", "\"overordnetEnhet\":\"" + owner + "\"");
  }

  @Test
  void deletedUnknownAndWrongAreToldApart() {
    there.register.unit(number(1), status(410));
    there.register.unit(
        number(2), unit(number(2), "SLETTET", "FLI", "\"slettedato\":\"2024-01-01\""));
    RegisterLookUpService lookUp = there.lookUp();
    assertThat(lookUp.ask(administrator, number(1))).isEqualTo(new RegisterAnswer.Deleted());
    assertThat(lookUp.ask(administrator, number(2))).isEqualTo(new RegisterAnswer.Deleted());
    assertThat(lookUp.ask(administrator, number(3))).isEqualTo(new RegisterAnswer.Unknown());
    there.register.asked.clear();
    assertThat(lookUp.ask(administrator, "123456789")).isEqualTo(new RegisterAnswer.Unknown());
    assertThat(lookUp.ask(administrator, "../../x")).isEqualTo(new RegisterAnswer.Unknown());
    assertThat(there.register.asked).as("a wrong number is nobody's business").isEmpty();
  }

  @Test
  void aRegisterThatDoesNotAnswerIsSaidToBeSilentAndIsAskedAgainLater() {
    there.register.unit(number(1), unit(number(1), "LAGET", "FLI"));
    RegisterLookUpService lookUp = there.lookUp();
    there.register.spoil(
        "/",
        status(500),
        json("{\"organisasjonsnummer\":\"974"),
        json("{\"a\":".repeat(100) + "1" + "}".repeat(100)),
        json(unit(number(2), "ET ANNET", "FLI")));
    for (int i = 0; i < 4; i++) {
      assertThat(lookUp.ask(administrator, number(1))).isEqualTo(new RegisterAnswer.Silent());
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(lookUp.ask(administrator, number(1))).isInstanceOf(RegisterAnswer.Found.class);
  }

  @Test
  void aDemoAsksNobody() {
    assertThat(demo.ask(administrator, number(1))).isEqualTo(new RegisterAnswer.NotAsked());
  }

  @Test
  void passersByDoNotMakeUsAsk() {
    assertThatThrownBy(() -> there.lookUp().ask(Caller.ANYONE, number(1)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> there.lookUp().known(Caller.ANYONE, number(1)))
        .isInstanceOf(NotFound.class);
    assertThat(there.register.asked).isEmpty();
  }

  private static String number(int n) {
    return RegisterFiles.number(SERIES, n);
  }
}
