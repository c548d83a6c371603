package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of one's own municipality.
 *
 * @param openTo its last day, if it has one
 * @param version that a change of it must name
 */
public record OwnUnit(
    long municipality, long id, UnitContent content, @Nullable LocalDate openTo, long version) {
  public OpenDays days() {
    return new OpenDays(content.openFrom(), openTo);
  }
}
