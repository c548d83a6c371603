package no.bindeledd.grant.application;

import java.time.Instant;

/** What was typed is in the database: the version to save from next, and when. */
public record Saved(long version, Instant at) {}
