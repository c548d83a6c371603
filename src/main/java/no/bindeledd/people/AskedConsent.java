package no.bindeledd.people;

import no.bindeledd.foundation.text.Language;

/**
 * A consent before the person whom it is about.
 *
 * @param language in which we write to them
 * @param open whether they can still answer
 */
public record AskedConsent(Consent consent, Language language, boolean open) {}
