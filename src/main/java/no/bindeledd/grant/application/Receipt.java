package no.bindeledd.grant.application;

import java.time.Instant;

/** Proof that an application is in: its number, and when the server had it. */
public record Receipt(String number, Instant submittedAt) {}
