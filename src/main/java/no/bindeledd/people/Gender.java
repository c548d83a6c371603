package no.bindeledd.people;

/** Asked only so that offers for women or for men can be found; never required. */
public enum Gender {
  WOMAN,
  MAN,
  OTHER
}
