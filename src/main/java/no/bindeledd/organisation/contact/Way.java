package no.bindeledd.organisation.contact;

/** How people were in contact. */
public enum Way {
  MEETING,
  VISIT,
  PHONE,
  EMAIL,
  EVENT
}
