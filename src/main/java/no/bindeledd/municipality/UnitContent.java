package no.bindeledd.municipality;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its municipality writes it.
 *
 * @param responsibilities what it is the one to ask about
 */
public record UnitContent(
    String name,
    Unit.Kind kind,
    @Nullable String email,
    @Nullable String phone,
    Set<Responsibility> responsibilities) {}
