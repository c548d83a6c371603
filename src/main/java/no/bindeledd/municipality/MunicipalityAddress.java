package no.bindeledd.municipality;

import org.jspecify.annotations.Nullable;

/**
 * How a municipality itself is reached, when nobody in it can be named.
 *
 * @param version that a change of it must name
 */
public record MunicipalityAddress(@Nullable String email, @Nullable String phone, long version) {}
