package no.bindeledd.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of its owner's work list.
 *
 * @param capacity null in a draft that does not say yet
 * @param nextSession null when none is planned
 */
public record OwnActivity(
    long municipality,
    long id,
    ActivityState state,
    String title,
    @Nullable String areaName,
    @Nullable LocalDate endsOn,
    @Nullable Integer capacity,
    int placesTaken,
    @Nullable Instant nextSession,
    Instant changedAt) {}
