package no.bindeledd.grant.application;

import java.time.Instant;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.SupportKind;
import org.jspecify.annotations.Nullable;

/** An application in a list. */
public record ApplicationSummary(
    Ref ref,
    Ref round,
    String roundName,
    String title,
    String organisationName,
    @Nullable SupportKind kind,
    @Nullable Long amountKroner,
    ApplicationState state,
    Instant savedAt,
    @Nullable Instant submittedAt) {}
