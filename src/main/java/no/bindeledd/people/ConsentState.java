package no.bindeledd.people;

/** Where a consent (samtykke) stands; only CONFIRMED shares anything, and only until its day. */
public enum ConsentState {
  PROPOSED,
  CONFIRMED,
  DECLINED,
  /** Nobody answered in time. */
  LAPSED,
  WITHDRAWN,
  EXPIRED
}
