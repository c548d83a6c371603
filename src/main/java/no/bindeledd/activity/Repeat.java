package no.bindeledd.activity;

/** How a rule comes back. */
public enum Repeat {
  ONCE,
  DAILY,
  WEEKLY,
  /** On a date of the month; a month that has no such date is left out. */
  MONTHLY_DATE,
  /** On a weekday of the month, as the second or the last Tuesday. */
  MONTHLY_WEEKDAY;

  /** The message key of its name. */
  public String textKey() {
    return "activity.repeat." + name();
  }
}
