package no.bindeledd.grant.conflict;

/** A tie to an applicant, from a list (Public Administration Act §6). */
public enum ConflictKind {
  /** Declared: no tie. */
  NONE,
  /** Family or a close friend in the organisation. */
  FAMILY,
  MEMBER,
  /** Sits on the board or represents the organisation. */
  OFFICE,
  /** Works or has lately worked for it. */
  EMPLOYMENT,
  /** Stands to gain or lose money. */
  MONEY,
  OTHER
}
