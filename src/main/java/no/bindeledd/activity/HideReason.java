package no.bindeledd.activity;

/** Why an activity is hidden: from a list, so that its organiser knows what to do. */
public enum HideReason {
  WRONG,
  OFFENSIVE,
  FRAUD,
  UNSAFE,
  PRIVATE,
  /** Not what the catalogue is for. */
  NOT_FOR_HERE;

  /** The message key of its name. */
  public String textKey() {
    return "activity.hideReason." + name();
  }
}
