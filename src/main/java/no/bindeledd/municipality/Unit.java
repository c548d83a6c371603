package no.bindeledd.municipality;

import org.jspecify.annotations.Nullable;

/** A unit of a municipality (enhet) or a volunteer centre in it (frivilligsentral). */
public record Unit(
    long municipality,
    long id,
    String name,
    Kind kind,
    @Nullable String email,
    @Nullable String phone) {

  /** What a unit is. */
  public enum Kind {
    MUNICIPAL_UNIT,
    VOLUNTEER_CENTRE
  }
}
