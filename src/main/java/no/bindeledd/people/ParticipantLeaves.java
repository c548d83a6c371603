package no.bindeledd.people;

/**
 * A participant is about to be erased. Told inside the transaction, before the row goes: whoever
 * has rows about the participant erases them now.
 */
public record ParticipantLeaves(long municipality, long participant, long account) {}
