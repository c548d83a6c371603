package no.bindeledd.activity;

/**
 * A session by the name that people know it by.
 *
 * @param title of its activity
 */
public record TitledSession(Session session, String title) {}
