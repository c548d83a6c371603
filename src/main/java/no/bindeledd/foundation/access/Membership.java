package no.bindeledd.foundation.access;

import org.jspecify.annotations.Nullable;

/** A membership that counts right now: a person's role in a municipality, unit or organisation. */
public record Membership(
    long id,
    long account,
    Role role,
    @Nullable Long municipality,
    @Nullable Long organisation,
    @Nullable Long unit) {}
