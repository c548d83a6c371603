package no.bindeledd.people;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shares something with the coordinator's unit, in a list: what tells one from
 * another, as far as it is shared. What is not shared is null or empty.
 *
 * @param until the last day of the consent
 * @param areaName the part of the municipality
 * @param languages codes of the languages that the person speaks
 */
public record SharedRow(
    long participant,
    @Nullable String firstName,
    LocalDate until,
    @Nullable String areaName,
    @Nullable AgeBand ageBand,
    Set<String> languages) {}
