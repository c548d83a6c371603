package no.bindeledd.identity;

import no.bindeledd.foundation.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A membership as its holder sees it.
 *
 * @param placeName the organisation, the unit or the municipality in which the role counts
 */
public record OwnMembership(
    long id,
    Role role,
    @Nullable Long municipality,
    @Nullable Long organisation,
    @Nullable Long unit,
    String placeName) {}
