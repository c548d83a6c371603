package no.bindeledd.activity;

/** Whom an activity is for. */
public enum Audience {
  EVERYONE,
  WOMEN,
  MEN,
  FAMILIES,
  CHILDREN,
  YOUTH,
  SENIORS;

  /** The message key of its name. */
  public String textKey() {
    return "activity.audience." + name();
  }
}
