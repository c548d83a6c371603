package no.bindeledd.activity;

/** Where an activity is in its life. That it is full is not a state: it follows from the places. */
public enum ActivityState {
  DRAFT,
  PUBLISHED,
  CANCELLED,
  ENDED;

  /** The message key of its name. */
  public String textKey() {
    return "activity.state." + name();
  }
}
