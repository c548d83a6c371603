package no.bindeledd.grant.application;

/**
 * What an officer found for a rule.
 *
 * @param remark the reason, shown to the applicant if the rule is not met
 */
public record Answer(EligibilityRule rule, boolean met, String remark) {}
