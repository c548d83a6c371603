package no.bindeledd.matching;

import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as the newcomer reads it.
 *
 * @param language in which we write to them
 * @param open whether they can still answer
 * @param activity null when it is no longer on
 */
public record OwnSuggestion(
    Suggestion suggestion,
    String unitName,
    Language language,
    boolean open,
    @Nullable PublicActivity activity) {}
