package no.bindeledd.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.MunicipalityRepository;
import no.bindeledd.municipality.data.NeighbourRepository;
import org.springframework.stereotype.Component;

/**
 * Which municipalities lie beside each other, and whose shared offers each of them shows: those of
 * its neighbours, unless it says otherwise. This is no service of its own: a module calls it inside
 * a transaction and an action that its access table allows.
 */
@Component
public class Neighbours {
  private final MunicipalityRepository municipalities;
  private final NeighbourRepository choices;
  private final Clock clock;

  Neighbours(MunicipalityRepository municipalities, NeighbourRepository choices, Clock clock) {
    this.municipalities = municipalities;
    this.choices = choices;
    this.clock = clock;
  }

  /** All others, by name. */
  List<Neighbour> of(long municipality) {
    Municipality here = municipalities.byId(municipality).orElseThrow(NotFound::new);
    Map<Long, Boolean> chosen = choices.of(municipality);
    return municipalities.all().stream()
        .filter(other -> other.id() != municipality)
        .map(
            other -> {
              boolean borders = border(here, other);
              return new Neighbour(other, borders, chosen.getOrDefault(other.id(), borders));
            })
        .toList();
  }

  /** Those that show what is shared from here, by name. */
  public List<Municipality> showing(long municipality) {
    Municipality here = municipalities.byId(municipality).orElseThrow(NotFound::new);
    Map<Long, Boolean> chosen = choices.about(municipality);
    return municipalities.all().stream()
        .filter(other -> other.id() != municipality)
        .filter(other -> chosen.getOrDefault(other.id(), border(other, here)))
        .toList();
  }

  /** By the register; city districts border on each other and on their city. */
  private boolean border(Municipality one, Municipality other) {
    if (one.parent() != null || other.parent() != null) {
      return Objects.equals(one.parent(), other.parent())
          || Objects.equals(one.parent(), other.id())
          || Objects.equals(other.parent(), one.id());
    }
    LocalDate today = Norway.today(clock);
    return one.registerNumber() != null
        && other.registerNumber() != null
        && MunicipalityRegister.neighbours(one.registerNumber(), today)
            .contains(other.registerNumber());
  }
}
