package no.bindeledd.grant.assessment;

import no.bindeledd.grant.application.ApplicationSummary;

/**
 * An application that a member has to score.
 *
 * @param scored how many criteria have points from this member
 * @param submitted whether the member has handed in their scores
 */
public record AssessmentTask(ApplicationSummary application, int scored, boolean submitted) {}
