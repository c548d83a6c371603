package no.bindeledd.grant.award;

import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;

/**
 * A grant, as everybody may know it.
 *
 * @param purpose what the organisation itself wrote about it, in a few sentences
 */
public record Award(
    String organisationName,
    String title,
    String purpose,
    SupportKind kind,
    Goal goal,
    long amountKroner) {}
