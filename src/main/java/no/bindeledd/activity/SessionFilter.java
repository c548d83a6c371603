package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions of an owner are looked at.
 *
 * @param activity null for all
 * @param state null for all
 */
public record SessionFilter(@Nullable ActivityKey activity, Period period, @Nullable Look state) {

  public static final SessionFilter COMING = new SessionFilter(null, Period.COMING, null);

  /** When they are. */
  public enum Period {
    /** From now on, soonest first. */
    COMING,
    /** Of these seven days. */
    WEEK,
    /** Of these thirty days. */
    MONTH,
    /** Until now, latest first. */
    PAST;

    /** The message key of its name. */
    public String textKey() {
      return "activity.period." + name();
    }
  }

  /** How a session looks to its organiser. */
  public enum Look {
    PLANNED,
    MOVED,
    CANCELLED;

    /** The message key of its name. */
    public String textKey() {
      return "activity.sessionLook." + name();
    }
  }
}
