package no.bindeledd.activity;

/** What an activity is: something people meet for, or a place at which one of them practises. */
public enum ActivityKind {
  MEETING,
  LANGUAGE_PRACTICE,
  WORK_PRACTICE;

  /** Whether it is a placement (praksisplass). */
  public boolean isPlacement() {
    return this != MEETING;
  }

  public String textKey() {
    return "activity.kind." + name();
  }
}
