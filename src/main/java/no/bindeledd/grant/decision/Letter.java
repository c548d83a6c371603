package no.bindeledd.grant.decision;

import java.time.Instant;
import java.time.LocalDate;
import no.bindeledd.foundation.text.Language;

/**
 * The letter that told of a decision.
 *
 * @param arrivesOn the day it is taken to have reached the applicant, in Norway
 * @param appealUntil the last day to appeal
 */
public record Letter(
    Language language,
    Instant dispatchedAt,
    LocalDate arrivesOn,
    LocalDate appealUntil,
    String appealBody) {}
