package no.bindeledd.abuse;

import static no.bindeledd.abuse.OtherMunicipality.run;

import java.util.List;
import java.util.Map;
import no.bindeledd.abuse.OtherMunicipality.Call;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.screening.ScreeningService;

/** The calls about a round of grants, an application in it, and what is decided. */
final class GrantCalls {
  private final GrantWorld grants;
  private final long round;
  private final long application;

  GrantCalls(GrantWorld grants, long round, long application) {
    this.grants = grants;
    this.round = round;
    this.application = application;
  }

  void addTo(Map<String, Call> calls) {
    rounds(calls);
    applications(calls);
  }

  private void rounds(Map<String, Call> calls) {
    RoundService rounds = grants.the(RoundService.class);
    calls.put("RoundService.get", (c, m) -> rounds.get(c, new Ref(m, round)));
    calls.put("RoundService.history", (c, m) -> rounds.history(c, new Ref(m, round)));
    calls.put(
        "RoundService.save",
        (c, m) ->
            rounds.save(
                c,
                new Ref(m, round),
                2,
                grants.round(new Ref(grants.municipality, round)).terms()));
    calls.put(
        "RoundService.announce", (c, m) -> run(() -> rounds.announce(c, new Ref(m, round), 2)));
    calls.put(
        "RoundService.startAssessment",
        (c, m) -> run(() -> rounds.startAssessment(c, new Ref(m, round), 2)));
    ScreeningService screening = grants.the(ScreeningService.class);
    calls.put("ScreeningService.submitted", (c, m) -> screening.submitted(c, new Ref(m, round)));
    RankingService ranking = grants.the(RankingService.class);
    calls.put("RankingService.progress", (c, m) -> ranking.progress(c, new Ref(m, round)));
    calls.put("RankingService.ranking", (c, m) -> ranking.ranking(c, new Ref(m, round)));
    calls.put(
        "RankingService.closeScoring",
        (c, m) -> run(() -> ranking.closeScoring(c, new Ref(m, round), 2)));
    ConflictService conflicts = grants.the(ConflictService.class);
    calls.put("ConflictService.undeclared", (c, m) -> conflicts.undeclared(c, new Ref(m, round)));
    AssessmentService assessments = grants.the(AssessmentService.class);
    calls.put("AssessmentService.tasks", (c, m) -> assessments.tasks(c, new Ref(m, round)));
    RecommendationService recommendations = grants.the(RecommendationService.class);
    calls.put("RecommendationService.list", (c, m) -> recommendations.list(c, new Ref(m, round)));
  }

  private void applications(Map<String, Call> calls) {
    ApplicationService own = grants.the(ApplicationService.class);
    calls.put("ApplicationService.get", (c, m) -> own.get(c, ref(m)));
    calls.put("ApplicationService.roundOf", (c, m) -> own.roundOf(c, ref(m)));
    calls.put("ApplicationService.history", (c, m) -> own.history(c, ref(m)));
    calls.put("ApplicationService.check", (c, m) -> own.check(c, ref(m)));
    calls.put("ApplicationService.objections", (c, m) -> own.objections(c, ref(m)));
    calls.put(
        "ApplicationService.save",
        (c, m) -> own.save(c, ref(m), 2, GrantWorld.complete("Kapret", 1)));
    calls.put("ApplicationService.submit", (c, m) -> own.submit(c, ref(m), 2));
    calls.put("ApplicationService.withdraw", (c, m) -> run(() -> own.withdraw(c, ref(m))));
    calls.put("ApplicationService.discard", (c, m) -> run(() -> own.discard(c, ref(m))));
    ScreeningService screening = grants.the(ScreeningService.class);
    calls.put("ScreeningService.get", (c, m) -> screening.get(c, ref(m)));
    calls.put(
        "ScreeningService.answer",
        (c, m) ->
            run(
                () ->
                    screening.answer(
                        c, ref(m), null, new Answer(EligibilityRule.WORKS_HERE, false, "Nei"))));
    calls.put("ScreeningService.approve", (c, m) -> run(() -> screening.approve(c, ref(m))));
    ConflictService conflicts = grants.the(ConflictService.class);
    calls.put(
        "ConflictService.declare",
        (c, m) -> run(() -> conflicts.declare(c, ref(m), ConflictKind.NONE)));
    AssessmentService assessments = grants.the(AssessmentService.class);
    calls.put("AssessmentService.sheet", (c, m) -> assessments.sheet(c, ref(m)));
    calls.put("AssessmentService.save", (c, m) -> assessments.save(c, ref(m), 0, Map.of()));
    calls.put("AssessmentService.submit", (c, m) -> run(() -> assessments.submit(c, ref(m), 0)));
    RecommendationService recommendations = grants.the(RecommendationService.class);
    calls.put("RecommendationService.file", (c, m) -> recommendations.file(c, ref(m)));
    calls.put(
        "RecommendationService.recommend",
        (c, m) -> recommendations.recommend(c, ref(m), 0, Outcome.GRANTED, 1, "Bra"));
    DecisionService decisions = grants.the(DecisionService.class);
    calls.put(
        "DecisionService.decide",
        (c, m) -> decisions.decide(c, ref(m), 1, Outcome.GRANTED, 1, "Bra"));
    calls.put("DecisionService.dismiss", (c, m) -> decisions.dismiss(c, ref(m), List.of()));
    calls.put("DecisionService.reply", (c, m) -> decisions.reply(c, ref(m)));
  }

  private Ref ref(long municipality) {
    return new Ref(municipality, application);
  }
}
