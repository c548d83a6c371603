package no.bindeledd.organisation.merge.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, and what the register's copy has of the same number.
 *
 * @param names its own name, and the register's
 * @param texts what a number may stand in
 * @param street with its number
 */
public record Traits(
    @Nullable String number,
    List<String> names,
    List<String> texts,
    List<String> emails,
    List<String> phones,
    List<String> websites,
    @Nullable String street,
    @Nullable String postalCode) {}
