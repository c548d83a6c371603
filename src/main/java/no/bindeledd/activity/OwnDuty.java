package no.bindeledd.activity;

/**
 * What somebody has said yes to, at a session to come.
 *
 * @param title of the activity
 * @param role what they do there
 */
public record OwnDuty(
    Session session, String title, String role, String placeName, String address) {}
