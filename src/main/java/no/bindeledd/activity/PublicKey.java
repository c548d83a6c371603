package no.bindeledd.activity;

import java.time.Instant;

/** The key of something that is published, and when that last changed. */
public record PublicKey(ActivityKey key, Instant changedAt) {}
