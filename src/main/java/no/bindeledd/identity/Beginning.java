package no.bindeledd.identity;

import no.bindeledd.foundation.text.Language;

/**
 * Somebody who begins by themselves.
 *
 * @param email in its one spelling
 * @param name as they wrote it; whoever has an account keeps the name that it has
 */
public record Beginning(String email, String name, Language language) {}
