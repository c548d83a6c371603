package no.bindeledd.activity;

/**
 * A role at a session that lacks helpers.
 *
 * @param title of the activity
 * @param placeName where people meet
 */
public record OpenRole(
    Session session, String title, String placeName, long role, String name, int lacking) {}
