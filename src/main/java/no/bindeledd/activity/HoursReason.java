package no.bindeledd.activity;

/** Why hours count otherwise than reported: from a list, so that nobody writes about a person. */
public enum HoursReason {
  SHORTER,
  LONGER,
  NOT_THERE,
  TWICE,
  OTHER;

  /** The message key of its name. */
  public String textKey() {
    return "activity.hours.reason." + name();
  }
}
