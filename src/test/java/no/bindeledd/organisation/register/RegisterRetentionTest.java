package no.bindeledd.organisation.register;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_RUN;
import static no.bindeledd.schema.Tables.REGISTER_STAGING;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.organisation.register.data.StagingRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is held of the people behind an organisation's address in the register, and until when. */
@IntegrationTest
class RegisterRetentionTest {
  private static final int SERIES = 34;

  @Autowired LiveUnitRepository copy;
  @Autowired RegisterUnitRepository units;
  @Autowired RegisterRunRepository runs;
  @Autowired StagingRepository staging;
  @Autowired Retention retention;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  @BeforeEach
  void anEmptyCopy() {
    db.deleteFrom(REGISTER_UNIT).execute();
    db.deleteFrom(REGISTER_STAGING).execute();
    db.deleteFrom(REGISTER_RUN).execute();
  }

  @Test
  void anAddressGoesWithTheDeletionAndTheRestAYearLater() {
    long organisation = world.organisation(world.municipality());
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number(2))
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    for (int n = 1; n <= 3; n++) {
      copy.put(unit(n));
    }
    copy.markDeleted(number(1));
    copy.markDeleted(number(2));
    assertThat(units.find(number(1)))
        .hasValueSatisfying(
            unit -> {
              assertThat(unit.email()).isNull();
              assertThat(unit.phone()).isNull();
            });
    clock.pass(Duration.ofDays(360));
    retention.runAll();
    assertThat(db.fetchCount(REGISTER_UNIT)).isEqualTo(3);
    clock.pass(Duration.ofDays(10));
    assertThat(retention.runAll().get("register-units-deleted")).isOne();
    assertThat(units.find(number(1))).isEmpty();
    assertThat(units.find(number(2))).as("works in the portal").isPresent();
    assertThat(units.find(number(3)).orElseThrow().email()).isEqualTo("post@example.org");
  }

  @Test
  void aNumberThatComesBackHasItsAddressAgain() {
    copy.put(unit(1));
    copy.markDeleted(number(1));
    copy.put(unit(1));
    assertThat(units.find(number(1)).orElseThrow().email()).isEqualTo("post@example.org");
  }

  @Test
  void whatAnImportLeftBehindGoesAfterAMonth() {
    RegisterRun cut = runs.begin("cut", "b".repeat(64));
    staging.add(cut.id(), List.of(unit(1), unit(2)));
    clock.pass(Duration.ofDays(29));
    retention.runAll();
    assertThat(db.fetchCount(REGISTER_STAGING)).isEqualTo(2);
    clock.pass(Duration.ofDays(2));
    assertThat(retention.runAll().get("register-staging")).isEqualTo(2);
    assertThat(db.fetchCount(REGISTER_STAGING)).isZero();
    assertThat(runs.unfinished("b".repeat(64))).as("it begins anew").isEmpty();
  }

  private static RegisterUnit unit(int n) {
    var fields = new UnitFields();
    fields.put("organisasjonsnummer", number(n));
    fields.put("navn", "LAG " + n);
    fields.put("organisasjonsform.kode", "FLI");
    fields.put("epostadresse", "post@example.org");
    fields.put("mobil", "99999999");
    return ((UnitReader.Entry.Good) fields.unit(1, 1)).unit();
  }

  private static String number(int n) {
    return RegisterFiles.number(SERIES, n);
  }
}
