package no.bindeledd.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about an activity that its owner should look at.
 *
 * @param day by which, or when people meet; null where it does not matter
 * @param count of what: people who wait, offers that are out, those who have a place, helpers who
 *     lack
 */
public record Attention(
    Kind kind, ActivityKey activity, String title, @Nullable LocalDate day, int count) {

  /** Most urgent first. */
  public enum Kind {
    /** It should have been published, and something stood in the way. */
    NOT_PUBLISHED,
    /** People meet within a week, and few have a place. */
    FEW,
    /** People meet within a week, and helpers lack. */
    HELPERS,
    /** It is full, and others wait. */
    FULL,
    /** Places are held for people who have not answered. */
    OFFERS,
    /** What was translated has been changed since. */
    STALE;

    /** The message key that says it. */
    public String textKey() {
      return "activity.waiting." + name();
    }

    /** Whether its words name the day of a session, which is no day by which to do something. */
    public boolean namesDay() {
      return this == FEW || this == HELPERS;
    }
  }
}
