package no.bindeledd.municipality;

import org.jspecify.annotations.Nullable;

/** Somebody at work in a municipality. */
public record Colleague(long account, String name, @Nullable String email) {}
