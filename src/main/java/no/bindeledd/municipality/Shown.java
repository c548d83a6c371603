package no.bindeledd.municipality;

/** What others see of a person who is the one to ask: the person's own choice. */
public enum Shown {
  FUNCTION,
  NAME,
  NAME_AND_EMAIL
}
