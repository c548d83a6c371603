package no.bindeledd.organisation.contact;

/** How far a next step has come. */
public enum StepState {
  OPEN,
  DONE,
  /** Not needed any more. */
  DROPPED
}
