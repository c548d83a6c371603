package no.bindeledd.foundation.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of history: who did what with a thing, and when.
 *
 * @param action the name of the action, such as the constant of an access table
 * @param reason the key of a reason from a list, never free text about a person
 */
public record Change(
    Instant at,
    @Nullable Long account,
    String action,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reason) {}
