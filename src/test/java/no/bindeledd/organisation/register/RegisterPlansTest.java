package no.bindeledd.organisation.register;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterQuestions;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of tables that grow with the registers is answered from an index. */
@IntegrationTest
class RegisterPlansTest {
  private static final int SERIES = 61;
  private static final int MANY = 400;

  @Autowired World world;
  @Autowired LiveUnitRepository copy;
  @Autowired RegisterTaskRepository tasks;
  @Autowired DSLContext db;

  private long municipality;

  @BeforeEach
  void many() {
    municipality = world.municipality();
    db.update(ORGANISATION).setNull(ORGANISATION.ORGANISATION_NUMBER).execute();
    for (int n = 0; n < MANY; n++) {
      String number = RegisterFiles.number(SERIES, n);
      long organisation = world.organisation(municipality);
      db.update(ORGANISATION)
          .set(ORGANISATION.ORGANISATION_NUMBER, number)
          .where(ORGANISATION.ID.eq(organisation))
          .execute();
      var fields = new UnitFields();
      fields.put("organisasjonsnummer", number);
      fields.put("navn", "LAG " + n);
      fields.put("organisasjonsform.kode", "FLI");
      copy.put(((UnitReader.Entry.Good) fields.unit(1, 1)).unit());
      tasks.add(organisation, RegisterTask.Kind.DELETED, null);
    }
    for (int i = 0; i < 3; i++) {
      long elsewhere = world.municipality();
      for (int n = 0; n < MANY / 4; n++) {
        tasks.add(world.organisation(elsewhere), RegisterTask.Kind.DELETED, null);
      }
    }
    for (String table : List.of("register_task", "register_unit", "organisation")) {
      db.execute("analyze table " + table);
    }
  }

  @Test
  void aCoordinatorsTasksComeFromTheIndexOfTheirMunicipality() {
    assertIndexed(
        plan(listening -> RegisterQuestions.open(listening, municipality)),
        "municipality_id = " + municipality,
        "ix_register_task_open",
        "register_task");
  }

  @Test
  void aNumberIsFoundInTheCopyByItsKey() {
    assertIndexed(
        plan(listening -> RegisterQuestions.unit(listening, RegisterFiles.number(SERIES, 7))),
        "organisation_number = '" + RegisterFiles.number(SERIES, 7) + "'",
        "const",
        "register_unit");
    assertThat(db.fetchCount(REGISTER_UNIT)).isGreaterThanOrEqualTo(MANY);
  }

  @Test
  void theWatchReadsTheCopyByNumberAndNotWhole() {
    String plan = plan(listening -> RegisterQuestions.changed(listening));
    if (db.dialect().family() == SQLDialect.H2) {
      assertThat(plan).doesNotContain("register_unit.tablescan");
    } else {
      assertThat(plan).contains("eq_ref");
    }
  }

  private void assertIndexed(String plan, String onH2, String elsewhere, String table) {
    if (db.dialect().family() == SQLDialect.H2) {
      assertThat(plan).contains(onH2).doesNotContain(table + ".tablescan");
    } else {
      assertThat(plan).contains(elsewhere);
    }
  }

  /** How the database means to answer the first question that is asked. */
  private String plan(Consumer<DSLContext> question) {
    return Plans.of(db, question).getFirst();
  }
}
