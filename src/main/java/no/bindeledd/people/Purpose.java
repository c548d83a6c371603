package no.bindeledd.people;

/** What something is shared for; it may be used for nothing else. */
public enum Purpose {
  FIND_ACTIVITY,
  FIND_GUIDE
}
