package no.bindeledd.identity;

/** What a one-time link is for; it opens nothing else. */
public enum LinkPurpose {
  /** Say yes or no to sharing. */
  CONSENT,
  /** Say yes or no to a suggested activity. */
  SUGGESTION,
  /** Say "I am here" at one session: the code on its wall, for everybody there. */
  CHECK_IN,
  /** Show that an address is one's own, and sign up for an activity. */
  SIGN_UP,
  /** Say yes or no to a place that is held, or give a place back. */
  PLACE
}
