package no.bindeledd.activity;

import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What was planned for a draft.
 *
 * @param at when it is to be published; null for never by itself
 * @param stoppedAt when it should have been published, and something stood in the way
 * @param objections what stands in the way as it is written now
 */
public record PublicationPlan(
    @Nullable Instant at, @Nullable Instant stoppedAt, List<Reason> objections) {}
