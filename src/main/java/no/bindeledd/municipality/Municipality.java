package no.bindeledd.municipality;

import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (kommune) or a city district (bydel): the tenant.
 *
 * @param registerNumber four characters, missing for districts and invented places
 * @param slug its name in addresses
 * @param languageForm the form of Norwegian in which it writes
 */
public record Municipality(
    long id,
    @Nullable Long parent,
    @Nullable String registerNumber,
    String name,
    String slug,
    Language languageForm,
    boolean smallMode) {}
