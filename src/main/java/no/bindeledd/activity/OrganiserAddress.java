package no.bindeledd.activity;

import no.bindeledd.foundation.text.Language;

/** By which everybody reaches whoever offers an activity, and the language they write. */
public record OrganiserAddress(String email, Language language) {}
