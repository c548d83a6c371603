package no.bindeledd.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a session and those that follow from the same rule.
 *
 * @param day on which this one is to be, or null: people are to stop meeting
 */
public record SeriesEdit(Scope scope, @Nullable LocalDate day, LocalTime from, LocalTime to) {

  /** How far the wish goes; what has been is never touched. */
  public enum Scope {
    THIS_AND_LATER,
    ALL;

    /** The message key of its name. */
    public String textKey() {
      return "activity.scope." + name();
    }
  }
}
