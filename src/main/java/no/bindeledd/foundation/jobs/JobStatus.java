package no.bindeledd.foundation.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that is still to be done.
 *
 * @param job name of the kind of work
 * @param title key of the text that says what it is; null if this version knows no such job
 * @param instance which one of its kind; holds ids only
 * @param next when it runs, not before
 * @param failures in a row
 * @param fault the last one, without personal data
 * @param recurring whether it comes back by the clock
 */
public record JobStatus(
    String job,
    @Nullable String title,
    String instance,
    JobState state,
    Instant next,
    int failures,
    @Nullable Instant lastFailure,
    @Nullable Instant lastSuccess,
    @Nullable String fault,
    boolean recurring) {}
