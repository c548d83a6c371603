package no.bindeledd.foundation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of names are in the order of a Norwegian dictionary, on every database. */
@IntegrationTest
class NorwegianOrderTest {
  @Autowired World world;
  @Autowired MunicipalityService municipalities;

  @Test
  void namesStandInNorwegianOrder() {
    long municipality = world.municipality();
    var ordered = List.of("Elv", "érsten", "Fjell", "myra", "Nes", "Øst", "Åsen");
    for (String name : List.of("Åsen", "Nes", "Øst", "myra", "Elv", "Fjell", "érsten")) {
      world.area(municipality, name, 60);
    }

    assertThat(municipalities.areas(new Caller.Anyone(), municipality))
        .extracting(Area::name)
        .containsExactlyElementsOf(ordered);
  }
}
