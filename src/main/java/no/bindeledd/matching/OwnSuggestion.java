package no.bindeledd.matching;

import no.bindeledd.activity.PublicActivity;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the newcomer reads it.
 *
 * @param activity null when it is no longer on
 */
public record OwnSuggestion(
    Suggestion suggestion, String unitName, @Nullable PublicActivity activity) {}
