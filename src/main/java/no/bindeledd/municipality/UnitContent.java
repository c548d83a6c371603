package no.bindeledd.municipality;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its municipality writes it.
 *
 * @param responsibilities what it is the one to ask about
 * @param parent the unit it lies under, none for one at the top
 * @param openFrom the day it opens, none for one that is open already
 */
public record UnitContent(
    String name,
    Unit.Kind kind,
    @Nullable String email,
    @Nullable String phone,
    Set<Responsibility> responsibilities,
    @Nullable Long parent,
    @Nullable LocalDate openFrom) {

  /** A unit at the top that is open already. */
  public UnitContent(
      String name,
      Unit.Kind kind,
      @Nullable String email,
      @Nullable String phone,
      Set<Responsibility> responsibilities) {
    this(name, kind, email, phone, responsibilities, null, null);
  }
}
