package no.bindeledd.activity;

import java.time.Instant;
import java.time.LocalDate;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/** Where an activity stands in lists that are ordered by the next session. */
public final class Listed {
  /** Behind everything that has an end. */
  private static final Instant BEHIND_ALL = Instant.parse("9000-01-01T00:00:00Z");

  private Listed() {}

  /**
   * The moment under which it stands when no session is left.
   *
   * @param lastDay null for an activity without end
   */
  public static Instant last(@Nullable LocalDate lastDay) {
    return lastDay == null ? BEHIND_ALL : Norway.endOf(lastDay);
  }
}
