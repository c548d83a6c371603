package no.bindeledd.identity;

import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
public record Account(
    long id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Language language,
    @Nullable Long lastMembership) {}
