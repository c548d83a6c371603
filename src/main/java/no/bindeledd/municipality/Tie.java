package no.bindeledd.municipality;

/**
 * Something that would be left without its unit.
 *
 * @param count how many there are, at least one
 */
public record Tie(Kind kind, long count) {

  /** What it is; the order is that in which one settles them. */
  public enum Kind {
    UNITS_BELOW,
    RESPONSIBILITIES,
    SUGGESTIONS,
    CONSENTS,
    PARTICIPANTS,
    ACTIVITIES,
    GRANT_ROUNDS,
    MEMBERS
  }
}
