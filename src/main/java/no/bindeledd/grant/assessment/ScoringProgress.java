package no.bindeledd.grant.assessment;

import no.bindeledd.grant.application.ApplicationSummary;

/** How many members have handed in their scores of an application; not what they gave. */
public record ScoringProgress(ApplicationSummary application, int submitted) {}
