package no.bindeledd.foundation.access;

/** How sure the sign-in makes us of who it is, weakest first. */
public enum Assurance {
  /** One-time code to an address the person controls. */
  CODE,
  /** An identity provider at level substantial. */
  SUBSTANTIAL,
  /** An identity provider at level high. */
  HIGH
}
