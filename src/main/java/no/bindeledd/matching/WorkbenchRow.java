package no.bindeledd.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shares something with the unit.
 *
 * @param firstName null unless it is shared
 * @param sharedUntil the last day of the consent
 * @param latest the state of the unit's latest suggestion to them, or null if there is none
 */
public record WorkbenchRow(
    long participant,
    @Nullable String firstName,
    LocalDate sharedUntil,
    @Nullable SuggestionState latest) {}
