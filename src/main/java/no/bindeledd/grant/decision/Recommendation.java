package no.bindeledd.grant.decision;

import java.time.Instant;
import no.bindeledd.grant.application.Outcome;

/**
 * What an officer recommends (innstilling).
 *
 * @param amountKroner zero unless granted
 */
public record Recommendation(
    Outcome outcome, long amountKroner, String reasons, Instant savedAt, long version) {}
