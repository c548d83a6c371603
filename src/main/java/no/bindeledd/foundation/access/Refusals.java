package no.bindeledd.foundation.access;

/** Keeps what was refused: a row for people with an account, a count for the others. */
public interface Refusals {
  void record(Caller caller, AccessRule rule);
}
