package no.bindeledd.matching;

/** Where a suggestion (forslag) stands. */
public enum SuggestionState {
  PROPOSED,
  ACCEPTED,
  DECLINED,
  /** Nobody answered in time. */
  EXPIRED,
  /** Taken back, or the person no longer shares anything with the unit, or it is off. */
  WITHDRAWN,
  /** The person said yes, and the last place was gone. */
  FULL
}
