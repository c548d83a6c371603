package no.bindeledd.grant.decision;

import no.bindeledd.grant.application.ApplicationSummary;
import org.jspecify.annotations.Nullable;

/** An application with what was recommended and decided so far. */
public record Recommended(
    ApplicationSummary application,
    @Nullable Recommendation recommendation,
    @Nullable Decision decision) {}
