package no.bindeledd.activity;

/** Why something is cancelled: from a list, so that nobody writes about a person. */
public enum CancelReason {
  TOO_FEW_PEOPLE,
  LEADER_AWAY,
  PLACE_NOT_AVAILABLE,
  WEATHER,
  OTHER;

  /** The message key of its name. */
  public String textKey() {
    return "activity.cancelReason." + name();
  }
}
