package no.bindeledd.grant.decision;

import java.util.List;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.round.Round;
import no.bindeledd.identity.NamedHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on.
 *
 * @param answers what the screening found
 * @param remainingKroner what is left of the round's budget
 */
public record DecisionFile(
    Application application,
    Round round,
    List<Answer> answers,
    @Nullable Recommendation recommendation,
    @Nullable Decision decision,
    @Nullable Letter letter,
    long remainingKroner,
    NamedHistory history) {}
