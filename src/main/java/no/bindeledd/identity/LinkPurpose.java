package no.bindeledd.identity;

/** What a one-time link is for; it opens nothing else. */
public enum LinkPurpose {
  /** Say yes or no to sharing. */
  CONSENT,
  /** Say yes or no to a suggested activity. */
  SUGGESTION
}
