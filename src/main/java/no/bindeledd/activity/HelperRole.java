package no.bindeledd.activity;

/**
 * A role (oppgave) for helpers at each session of an activity.
 *
 * @param version goes up with each change
 */
public record HelperRole(
    long municipality, long id, long activity, HelperRoleContent content, long version) {}
