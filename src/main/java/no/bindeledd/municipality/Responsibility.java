package no.bindeledd.municipality;

/** What a unit can be the one to ask about, in the order in which people read them. */
public enum Responsibility {
  /** The desk that knows everybody else (servicetorg, innbyggertorg). */
  SERVICE_CENTRE,
  VOLUNTEERING,
  INTEGRATION,
  SETTLEMENT,
  INTRODUCTION_PROGRAMME,
  LANGUAGE_TRAINING,
  WORK_PRACTICE,
  INTERPRETING,
  YOUTH,
  FAMILY,
  CULTURE_AND_SPORT,
  /** Negative social control, forced marriage, genital mutilation: goal C of the grant. */
  SOCIAL_CONTROL,
  INTEGRATION_GRANT
}
