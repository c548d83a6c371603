package no.bindeledd.foundation.data;

import static no.bindeledd.schema.Tables.AREA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AlphabetTest {
  @Autowired World world;
  @Autowired DSLContext db;

  @Test
  void namesStandInNorwegianOrderOnEveryDatabase() {
    long municipality = world.municipality();
    List<String> inOrder =
        List.of("alfa", "Berg", "dal", "Zulu", "ægir", "Ærlig", "Østre", "øy", "Ås", "åsen");
    inOrder.reversed().forEach(name -> world.area(municipality, name, 60.0));
    assertThat(
            db.select(AREA.NAME)
                .from(AREA)
                .where(AREA.MUNICIPALITY_ID.eq(municipality))
                .orderBy(Alphabet.of(AREA.NAME))
                .fetch(AREA.NAME))
        .isEqualTo(inOrder);
  }
}
