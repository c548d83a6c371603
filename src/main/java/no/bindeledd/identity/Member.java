package no.bindeledd.identity;

import java.time.Instant;
import no.bindeledd.foundation.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's role, as those see it who look after the roles of a place.
 *
 * @param id of the membership
 * @param name as the one who gave the role wrote it
 * @param takenUpBefore when an invitation lapses, if it is one
 * @param unitName of the unit in which the role counts, if it is one unit
 */
public record Member(
    long id,
    String name,
    @Nullable String email,
    Role role,
    @Nullable String unitName,
    Instant from,
    @Nullable Instant to,
    MemberState state,
    @Nullable Instant takenUpBefore) {}
