package no.bindeledd.organisation.merge;

import java.time.Instant;

/**
 * Two organisations made one.
 *
 * @param mergedName what the one is called that leads to the other
 */
public record Merge(
    long municipality,
    long id,
    long survivor,
    String survivorName,
    long merged,
    String mergedName,
    State state,
    Instant mergedAt,
    long version) {

  /** How far it has come. */
  public enum State {
    /** Can still be undone. */
    MERGED,
    UNDONE,
    /** What each side had is forgotten; nobody can undo it any more. */
    SETTLED
  }
}
