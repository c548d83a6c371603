package no.bindeledd.grant.screening;

import java.util.List;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.identity.NamedHistory;

/**
 * An application under screening (vilkårskontroll).
 *
 * @param findings what the program says of each rule
 * @param answers what the officer has said so far
 */
public record Screening(
    Application application, List<Finding> findings, List<Answer> answers, NamedHistory history) {}
