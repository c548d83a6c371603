package no.bindeledd.grant.application;

/** How an application can end by a decision (vedtak). */
public enum Outcome {
  GRANTED,
  REFUSED,
  DISMISSED
}
