package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its owner knows it.
 *
 * @param version of what people edit; places that are taken do not count as a change
 * @param cancelReason only of a cancelled one
 */
public record Activity(
    long municipality,
    long id,
    long version,
    ActivityState state,
    Owner owner,
    ActivityContent content,
    int placesTaken,
    @Nullable CancelReason cancelReason,
    @Nullable Instant publishedAt,
    Instant changedAt) {}
