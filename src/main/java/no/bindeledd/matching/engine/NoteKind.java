package no.bindeledd.matching.engine;

/** What can be said for, about or against an activity for a person. */
public enum NoteKind {
  SHARED_LANGUAGE(Side.FOR),
  SHARED_INTEREST(Side.FOR),
  LEVEL_FITS(Side.FOR),
  NEAR(Side.FOR),
  FREE_THEN(Side.FOR),

  LEVEL_UNKNOWN(Side.UNKNOWN),
  AGE_UNKNOWN(Side.UNKNOWN),
  GENDER_UNKNOWN(Side.UNKNOWN),
  TIME_UNKNOWN(Side.UNKNOWN),
  DISTANCE_UNKNOWN(Side.UNKNOWN),

  OTHER_MUNICIPALITY(Side.AGAINST),
  ALREADY_SUGGESTED(Side.AGAINST),
  FULL(Side.AGAINST),
  LEVEL_TOO_LOW(Side.AGAINST),
  OUTSIDE_AGE(Side.AGAINST),
  OTHER_AUDIENCE(Side.AGAINST),
  NO_COMMON_TIME(Side.AGAINST),
  TOO_FAR(Side.AGAINST);

  private final Side side;

  NoteKind(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }

  /** Which way a note weighs. */
  public enum Side {
    FOR,
    /** To be asked; weighs nothing. */
    UNKNOWN,
    /** One of these, and the activity does not fit. */
    AGAINST
  }
}
