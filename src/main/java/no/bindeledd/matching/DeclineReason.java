package no.bindeledd.matching;

/** Why somebody says no: from this list, and only if they want to say. */
public enum DeclineReason {
  TIME,
  TOO_FAR,
  NOT_FOR_ME,
  HAVE_ENOUGH,
  NO_REASON
}
