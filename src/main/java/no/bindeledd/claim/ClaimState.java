package no.bindeledd.claim;

/** How far a claim has come. */
public enum ClaimState {
  /** A code goes to the organisation's address; whoever claims has to bring it back. */
  PROVING,
  /** Somebody who may confirm it is asked. */
  ASKED,
  /** The organisation has people: they are told, time passes, and a second person confirms. */
  HELD,
  GRANTED,
  REFUSED,
  WITHDRAWN,
  /** Nobody did anything in time. */
  LAPSED;

  /** Whether somebody may still do something about it. */
  public boolean isOpen() {
    return this == PROVING || this == ASKED || this == HELD;
  }
}
