package no.bindeledd.organisation.merge;

/** What an organisation says of itself, field by field, in the order in which people compare it. */
public enum OrganisationField {
  NAME,
  /** With it goes whether the organisation is in the register of voluntary organisations. */
  NUMBER,
  KIND,
  CATEGORY,
  PURPOSE,
  EMAIL,
  PHONE,
  WEBSITE,
  FOUNDED_ON
}
