package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.UNIT_ABSENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom to contact is read from one municipality's rows, however many others there are. */
@IntegrationTest
class ContactPlanTest {
  @Autowired World world;
  @Autowired DSLContext db;
  @Autowired Ids ids;
  @Autowired Clock clock;

  long here;
  LocalDate today;

  @BeforeEach
  void manyMunicipalities() {
    today = Norway.today(clock);
    for (int i = 0; i < 40; i++) {
      here = world.municipality();
      for (int j = 0; j < 4; j++) {
        long unit = world.unit(here);
        for (Responsibility about : Responsibility.values()) {
          world.answers(here, unit, about);
        }
        absence(unit);
      }
    }
    db.execute("analyze table unit");
    db.execute("analyze table unit_responsibility");
    db.execute("analyze table unit_absence");
  }

  @Test
  void eachStatementBeginsWithTheMunicipalityInAnIndex() {
    assertThat(plans(d -> new UnitRepository(d).nodes(here))).allSatisfy(this::isSmall);
    assertThat(plans(d -> new DutyRepository(d).in(here))).allSatisfy(this::isSmall);
    assertThat(plans(d -> new AbsenceRepository(d).on(here, today))).allSatisfy(this::isSmall);
    assertThat(
            plans(
                d ->
                    new MunicipalityRepository(d)
                        .responsible(here, Responsibility.INTEGRATION, today)))
        .allSatisfy(this::isSmall);
  }

  @Test
  void aPersonsOwnAreFoundByTheAccount() {
    long account = world.inMunicipality(Role.CASEWORKER, here).account();
    assertThat(plans(d -> new DutyRepository(d).ofPerson(here, account))).allSatisfy(this::isSmall);
    assertThat(plans(d -> new AbsenceRepository(d).stoodInBy(here, account, today)))
        .allSatisfy(this::isSmall);
    assertThat(plans(d -> new AbsenceRepository(d).awayOf(here, account, today)))
        .allSatisfy(this::isSmall);
  }

  /** H2 says "tablescan"; MariaDB says "ALL" in the type of a table that it reads whole. */
  private void isSmall(String plan) {
    assertThat(plan).doesNotContain("tablescan").doesNotContain(",all,");
    if (db.dialect().family() == SQLDialect.H2) {
      assertThat(plan).as("one municipality's rows").contains("municipality_id = " + here);
    }
  }

  private void absence(long unit) {
    db.insertInto(UNIT_ABSENCE)
        .set(UNIT_ABSENCE.MUNICIPALITY_ID, here)
        .set(UNIT_ABSENCE.ID, ids.next())
        .set(UNIT_ABSENCE.UNIT_ID, unit)
        .set(UNIT_ABSENCE.RESPONSIBILITY, Responsibility.INTEGRATION.name())
        .set(UNIT_ABSENCE.AWAY_FROM, today)
        .set(UNIT_ABSENCE.AWAY_TO, today)
        .set(UNIT_ABSENCE.TITLE, "Vakta")
        .execute();
  }

  private List<String> plans(Consumer<DSLContext> question) {
    return Plans.of(db, question);
  }
}
