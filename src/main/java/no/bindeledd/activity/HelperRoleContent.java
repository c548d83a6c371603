package no.bindeledd.activity;

/**
 * What somebody does who helps at a session.
 *
 * @param name as people say it: "Kaffe og mat"
 * @param needed how many people at each session
 * @param keepsList whether they keep the list of who came, and so see the names on it
 */
public record HelperRoleContent(String name, int needed, boolean keepsList) {}
