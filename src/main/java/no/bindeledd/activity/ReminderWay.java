package no.bindeledd.activity;

/** How somebody is reminded of a place of theirs. */
public enum ReminderWay {
  EMAIL,
  SMS,
  NONE;

  /** The message key that says that it is so. */
  public String textKey() {
    return "activity.reminders." + name();
  }

  /** The message key of the button that makes it so. */
  public String chooseKey() {
    return "activity.reminders.choose." + name();
  }
}
