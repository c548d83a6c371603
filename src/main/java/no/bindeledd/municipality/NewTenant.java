package no.bindeledd.municipality;

import no.bindeledd.foundation.text.Language;

/**
 * A municipality that shall use the portal.
 *
 * @param registerNumber four characters
 * @param languageForm the form of Norwegian in which it writes
 * @param smallMode for a municipality where a few people do everything
 */
public record NewTenant(String registerNumber, Language languageForm, boolean smallMode) {}
