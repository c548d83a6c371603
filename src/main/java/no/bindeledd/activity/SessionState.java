package no.bindeledd.activity;

/** Whether people meet as planned. */
public enum SessionState {
  PLANNED,
  CANCELLED
}
