package no.bindeledd.activity;

import java.util.List;

/** Why something is cancelled: from a list, so that nobody writes about a person. */
public enum CancelReason {
  TOO_FEW_PEOPLE,
  LEADER_AWAY,
  PLACE_NOT_AVAILABLE,
  WEATHER,
  OTHER,

  /** The organisation no longer works in the municipality; nobody chooses this. */
  ORGANISER_GONE;

  /** Those among which an organiser chooses. */
  public static List<CancelReason> choices() {
    return List.of(TOO_FEW_PEOPLE, LEADER_AWAY, PLACE_NOT_AVAILABLE, WEATHER, OTHER);
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.cancelReason." + name();
  }
}
