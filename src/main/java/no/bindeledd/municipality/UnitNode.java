package no.bindeledd.municipality;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree of its municipality.
 *
 * @param parent the unit above it
 * @param depth 0 at the top
 */
public record UnitNode(
    Unit unit,
    @Nullable Long parent,
    int depth,
    OpenDays days,
    Set<Responsibility> responsibilities) {

  UnitNode at(int depth) {
    return new UnitNode(unit, parent, depth, days, responsibilities);
  }
}
