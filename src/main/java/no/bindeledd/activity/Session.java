package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time at which people meet (treff).
 *
 * @param attended how many came, once somebody has said so
 */
public record Session(
    long municipality,
    long id,
    long activity,
    Instant from,
    Instant to,
    SessionState state,
    @Nullable CancelReason cancelReason,
    @Nullable Integer attended) {}
