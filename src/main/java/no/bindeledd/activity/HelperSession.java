package no.bindeledd.activity;

/**
 * A session at whose list somebody helps now.
 *
 * @param title of its activity
 */
public record HelperSession(Session session, String title) {}
