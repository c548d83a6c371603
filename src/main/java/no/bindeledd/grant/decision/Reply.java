package no.bindeledd.grant.decision;

import org.jspecify.annotations.Nullable;

/** What the applicant is told: the decision, and the letter it came with. */
public record Reply(Decision decision, @Nullable Letter letter) {}
