package no.bindeledd.grant.application;

/**
 * An outcome that somebody recommends or decides.
 *
 * @param amountKroner zero unless granted
 * @param reasons rules, facts and main considerations (Public Administration Act §25)
 * @param remainingKroner what is left of the round's budget for this one
 */
public record Proposal(Outcome outcome, long amountKroner, String reasons, long remainingKroner) {}
