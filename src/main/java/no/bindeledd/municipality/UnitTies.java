package no.bindeledd.municipality;

import java.time.LocalDate;
import java.util.List;

/** A module that knows of things which belong to units: they must be settled before one closes. */
public interface UnitTies {

  /** What would still belong to a unit after its last day; asked inside a transaction. */
  List<Tie> after(long municipality, long unit, LocalDate lastDay);

  /** As an answer: nothing for none. */
  static List<Tie> of(Tie.Kind kind, long count) {
    return count == 0 ? List.of() : List.of(new Tie(kind, count));
  }
}
