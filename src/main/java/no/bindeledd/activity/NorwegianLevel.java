package no.bindeledd.activity;

/**
 * How much Norwegian, by the Common European Framework; weakest first. As the lowest level of an
 * activity, {@link #NONE} means that no Norwegian is needed.
 */
public enum NorwegianLevel {
  NONE,
  A1,
  A2,
  B1,
  B2,
  C1;

  public boolean reaches(NorwegianLevel needed) {
    return compareTo(needed) >= 0;
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.level." + name();
  }
}
