package no.bindeledd.municipality;

/** What a unit can be the one to ask about. */
public enum Responsibility {
  VOLUNTEERING,
  INTEGRATION,
  INTEGRATION_GRANT,
  INTRODUCTION_PROGRAMME,
  LANGUAGE_TRAINING,
  YOUTH
}
