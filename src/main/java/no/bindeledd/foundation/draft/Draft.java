package no.bindeledd.foundation.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What was typed, field by field, and when it was last kept.
 *
 * @param version another after each save; never zero
 */
public record Draft(Map<String, String> fields, Instant savedAt, long version) {
  /** The version of a draft that is not there. */
  public static final long NONE = 0;

  public Draft {
    fields = Map.copyOf(fields);
  }
}
