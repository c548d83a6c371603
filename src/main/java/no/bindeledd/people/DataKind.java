package no.bindeledd.people;

/** What a person can agree to share; whatever is not on the list is not shared. */
public enum DataKind {
  FIRST_NAME,
  AREA,
  AGE_BAND,
  GENDER,
  LANGUAGES,
  NORWEGIAN,
  INTERESTS,
  FREE_TIME,
  REACH
}
