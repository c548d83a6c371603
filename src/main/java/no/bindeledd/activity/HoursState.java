package no.bindeledd.activity;

/** What became of hours that somebody reported. */
public enum HoursState {
  REPORTED,
  CONFIRMED,
  REFUSED;

  /** The message key of its name. */
  public String textKey() {
    return "activity.hours.state." + name();
  }
}
