package no.bindeledd.organisation.merge.data;

import static no.bindeledd.schema.Tables.ORGANISATION_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Likely doubles are found by keys, from each to the others: nothing is read whole. */
@IntegrationTest
class DuplicatePlanTest {
  private static final int FEW = 20;
  private static final int MANY = 1500;

  @Autowired World world;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  private long municipality;

  @BeforeEach
  void aFewAmongMany() {
    municipality = world.municipality();
    long elsewhere = world.municipality();
    for (int n = 0; n < FEW; n++) {
      key(world.organisation(municipality), "NAME", "lag " + n / 2);
    }
    long other = world.organisation(elsewhere);
    for (int n = 0; n < MANY; n++) {
      key(other, "ADDRESS", "vei " + n);
    }
    for (String table :
        List.of("organisation_key", "organisation_presence", "organisation_apart")) {
      db.execute("analyze table " + table);
    }
  }

  private void key(long organisation, String kind, String text) {
    db.insertInto(ORGANISATION_KEY)
        .set(ORGANISATION_KEY.ORGANISATION_ID, organisation)
        .set(ORGANISATION_KEY.KIND, kind)
        .set(ORGANISATION_KEY.KEY_TEXT, text)
        .execute();
  }

  @Test
  void theLikelyDoublesOfAMunicipalityComeFromIndexes() {
    String plan =
        Plans.of(db, listening -> new DuplicateRepository(listening, clock).common(municipality))
            .getFirst();
    if (db.dialect().family() == SQLDialect.H2) {
      assertThat(plan)
          .contains("municipality_id = " + municipality)
          .doesNotContain("organisation_key.tablescan", "organisation_presence.tablescan");
    } else {
      for (String alias : List.of("here", "there", "mine", "other", "all_keys")) {
        assertThat(plan).as(alias).contains("," + alias + ",");
        assertThat(plan).as(alias).doesNotContain("," + alias + ",all,", "," + alias + ",index,");
      }
    }
    assertThat(new DuplicateRepository(db, clock).common(municipality)).hasSize(FEW / 2);
  }
}
