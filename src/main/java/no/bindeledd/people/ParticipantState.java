package no.bindeledd.people;

/** Whether the unit still works with the person. */
public enum ParticipantState {
  ACTIVE,
  ENDED
}
