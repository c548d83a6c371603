package no.bindeledd.activity;

/** What people like to do, in words coarse enough to say little about anyone. */
public enum Interest {
  CONVERSATION,
  SPORT,
  OUTDOORS,
  MUSIC,
  CRAFT,
  FOOD,
  HOMEWORK,
  WORK_LIFE,
  FAMILY,
  CULTURE,
  DIGITAL,
  GARDEN,
  GAMES,
  VOLUNTEERING;

  /** The message key of its name. */
  public String textKey() {
    return "activity.interest." + name();
  }
}
