package no.bindeledd.activity;

/** Whether somebody has a place. */
public enum SignUpState {
  TAKEN,
  CANCELLED
}
