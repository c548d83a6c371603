package no.bindeledd.organisation.contact;

/** What the person is in the organisation whom somebody spoke with. */
public enum SpokeWith {
  LEADER,
  BOARD,
  EMPLOYEE,
  VOLUNTEER,
  CONTACT_PERSON,
  SEVERAL
}
