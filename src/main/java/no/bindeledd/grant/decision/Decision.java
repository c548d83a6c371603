package no.bindeledd.grant.decision;

import java.time.Instant;
import no.bindeledd.grant.application.Outcome;

/**
 * A decision (vedtak): written once.
 *
 * @param reasons rules, facts and main considerations, as they stand in the letter
 */
public record Decision(Outcome outcome, long amountKroner, String reasons, Instant decidedAt) {}
