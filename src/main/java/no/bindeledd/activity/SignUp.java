package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's wish for one place, and what came of it.
 *
 * @param account who answers for it
 * @param child 0 for the person themselves; a number for a child of theirs, of whom nothing else is
 *     known here
 * @param number drawn on arrival, under the lock: who comes first
 * @param offerEnds when a place that is held for an answer goes on to the next
 */
public record SignUp(
    long municipality,
    long id,
    long activity,
    long account,
    int child,
    PlaceGroup group,
    SignUpState state,
    long number,
    Instant at,
    @Nullable Instant offerEnds) {}
