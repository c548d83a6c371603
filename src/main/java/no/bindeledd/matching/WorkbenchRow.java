package no.bindeledd.matching;

import no.bindeledd.people.SharedRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shares something with the unit.
 *
 * @param person what tells them from others, as far as it is shared
 * @param latest the state of the unit's latest suggestion to them, or null if there is none
 */
public record WorkbenchRow(SharedRow person, @Nullable SuggestionState latest) {}
