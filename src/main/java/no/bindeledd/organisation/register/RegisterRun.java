package no.bindeledd.organisation.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the bulk file.
 *
 * @param read records of the file that were looked at
 * @param kept of these, by the rule
 * @param bad of these, left out because they are not what they should be
 * @param mergedTo the last number that was taken over; null before the first
 * @param gone units that the register had before and has no more
 */
public record RegisterRun(
    long id,
    String source,
    State state,
    long read,
    long kept,
    long bad,
    @Nullable String mergedTo,
    long added,
    long changed,
    long gone) {

  /** How far it has come. */
  public enum State {
    READING,
    MERGING,
    DONE,
    REFUSED
  }

  /** The first of the records that were left out. */
  public record Report(RegisterRun run, List<BadUnit> bad) {}
}
