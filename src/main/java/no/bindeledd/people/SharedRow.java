package no.bindeledd.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shares something with the coordinator's unit, in a list.
 *
 * @param firstName null unless it is shared
 * @param until the last day of the consent
 */
public record SharedRow(long participant, @Nullable String firstName, LocalDate until) {}
