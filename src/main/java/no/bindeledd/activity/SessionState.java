package no.bindeledd.activity;

/** Whether people meet as planned. */
public enum SessionState {
  PLANNED,
  CANCELLED;

  /** The message key of its name. */
  public String textKey() {
    return "activity.sessionState." + name();
  }
}
