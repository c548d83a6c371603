package no.bindeledd.activity;

/**
 * Somebody who helps at a session to come.
 *
 * @param role what they do there
 */
public record DutyHolder(Session session, String role, Participant person) {}
