package no.bindeledd.activity;

/** Where an activity is in its life. That it is full is not a state: it follows from the places. */
public enum ActivityState {
  DRAFT,
  /** A coordinator looks at it before the public sees it. */
  WAITING,
  PUBLISHED,
  /** A coordinator has taken it from the public; those who have a place keep it. */
  HIDDEN,
  CANCELLED,
  ENDED;

  /** Whether people meet, be it that nobody new finds it. */
  public boolean isHeld() {
    return this == PUBLISHED || this == HIDDEN;
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.state." + name();
  }
}
