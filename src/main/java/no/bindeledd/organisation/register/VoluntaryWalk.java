package no.bindeledd.organisation.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the whole of Frivillighetsregisteret.
 *
 * @param searchAfter where the next page begins; null for the first
 * @param seen organisations so far
 */
public record VoluntaryWalk(long id, @Nullable String searchAfter, long seen, Instant startedAt) {}
