package no.bindeledd.grant.assessment;

import java.util.List;
import java.util.Map;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.round.Round;

/**
 * What a member sees of an application.
 *
 * @param others the other members' points by criterion id, without names; empty until the member's
 *     own are handed in and the round's scoring is closed
 * @param open whether the member may still change their points
 */
public record AssessmentSheet(
    Application application,
    Round round,
    OwnAssessment own,
    List<Map<Long, Integer>> others,
    boolean open) {}
