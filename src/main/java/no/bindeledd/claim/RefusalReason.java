package no.bindeledd.claim;

/** Why somebody may not act for an organisation. */
public enum RefusalReason {
  NOT_ONE_OF_THEM,
  NOT_REACHED,
  NO_SUCH_GROUP,
  HERE_ALREADY,
  THEY_OBJECT;

  public String textKey() {
    return "claim.refusal." + name();
  }
}
