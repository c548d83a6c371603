package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody has, as they see it: with the address, which others may not.
 *
 * @param next start of the next session, or null when none is left
 */
public record OwnPlace(
    long municipality,
    long activity,
    ActivityState state,
    String title,
    String organiser,
    PublicActivity.Where where,
    @Nullable Instant next,
    @Nullable Instant nextEnds,
    Instant since) {}
