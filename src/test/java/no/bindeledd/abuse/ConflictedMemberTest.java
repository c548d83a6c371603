package no.bindeledd.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Abuse case 14, on the surfaces that exist: of two rounds that differ by one application, somebody
 * who is tied to it sees the same, in every role that they have or take: lists, counts, sums, what
 * is left of the budget, ranks. And what is public is for them as for a passer-by.
 */
@IntegrationTest
class ConflictedMemberTest {
  private static final String SECRET = "Hemmelig";

  @Autowired ApplicationContext context;

  @Test
  void aRoundWithTheApplicationLooksAsOneWithout() {
    assertThat(seenBySomebodyTied(true)).isEqualTo(seenBySomebodyTied(false));
  }

  private Map<String, Object> seenBySomebodyTied(boolean toOne) {
    var grants = new GrantWorld(context);
    Ref round = grants.openRound();
    var applications = new ArrayList<Ref>();
    for (String title : List.of("Middels", "Svakest")) {
      applications.add(grants.eligible(grants.applicant(), round, title, 300_000));
    }
    Ref secret = toOne ? grants.eligible(grants.applicant(), round, SECRET, 400_000) : null;
    grants.startAssessment(round);
    Caller.SignedIn tied = grants.committeeMember();
    if (secret != null) {
      grants.the(ConflictService.class).declare(tied, secret, ConflictKind.FAMILY);
    }
    Caller.SignedIn fair = grants.committeeMember();
    for (Ref application : applications) {
      grants.score(fair, round, application, 4, 4, 4, 4, applications.indexOf(application) + 1);
    }
    if (secret != null) {
      grants.score(fair, round, secret, 6, 6, 6, 6, 6);
    }
    var seen = new LinkedHashMap<String, Object>();
    asMember(seen, grants, round, tied);
    grants.closeScoring(round);
    if (secret != null) {
      grants
          .the(RecommendationService.class)
          .recommend(grants.officer, secret, 0, Outcome.GRANTED, 400_000, "Best.");
    }
    asOfficialUnderAnotherHat(seen, grants, round, tied, applications);
    if (secret != null) {
      everyDoorIsClosed(grants, tied, secret);
      grants
          .the(DecisionService.class)
          .decide(grants.decisionMaker(), secret, 1, Outcome.GRANTED, 400_000, "Best.");
      asOfficialUnderAnotherHat(new LinkedHashMap<>(), grants, round, tied, applications);
    }
    AwardService awards = grants.the(AwardService.class);
    assertThat(awards.awards(tied, round)).isEqualTo(awards.awards(Caller.ANYONE, round));
    assertThat(awards.round(tied, round)).isEqualTo(awards.round(Caller.ANYONE, round));
    return seen;
  }

  private static void asMember(
      Map<String, Object> seen, GrantWorld grants, Ref round, Caller.SignedIn tied) {
    seen.put(
        "undeclared",
        grants.the(ConflictService.class).undeclared(tied, round).stream()
            .map(u -> u.title())
            .sorted()
            .toList());
    seen.put("tasks", grants.the(AssessmentService.class).tasks(tied, round).size());
  }

  private static void asOfficialUnderAnotherHat(
      Map<String, Object> seen,
      GrantWorld grants,
      Ref round,
      Caller.SignedIn tied,
      List<Ref> applications) {
    Caller.SignedIn officer = as(Role.GRANTS_OFFICER, grants, tied);
    Caller.SignedIn boss = as(Role.DECISION_MAKER, grants, tied);
    seen.put(
        "submitted",
        grants.the(ScreeningService.class).submitted(officer, round).stream()
            .map(a -> a.title())
            .sorted()
            .toList());
    seen.put("progress", grants.the(RankingService.class).progress(officer, round).size());
    var ranking = grants.the(RankingService.class).ranking(officer, round);
    seen.put("ranking", ranking.ranked().stream().map(r -> r.rank() + " " + r.mean()).toList());
    seen.put("unscored", ranking.unscored().size());
    seen.put(
        "recommended",
        grants.the(RecommendationService.class).list(boss, round).stream()
            .map(r -> r.application().title())
            .sorted()
            .toList());
    seen.put(
        "remaining",
        grants
            .the(RecommendationService.class)
            .file(boss, applications.getFirst())
            .remainingKroner());
    assertThat(seen.toString()).doesNotContain(SECRET);
  }

  /** Each says the same of the application as of one that was never made. */
  private static void everyDoorIsClosed(GrantWorld grants, Caller.SignedIn tied, Ref secret) {
    Ref never = secret.sibling(secret.id() + 1);
    Caller.SignedIn officer = as(Role.GRANTS_OFFICER, grants, tied);
    Caller.SignedIn boss = as(Role.DECISION_MAKER, grants, tied);
    for (Ref ref : List.of(secret, never)) {
      List<Runnable> doors =
          List.of(
              () -> grants.the(ConflictService.class).declare(tied, ref, ConflictKind.NONE),
              () -> grants.the(AssessmentService.class).sheet(tied, ref),
              () -> grants.the(AssessmentService.class).save(tied, ref, 0, Map.of()),
              () -> grants.the(AssessmentService.class).submit(tied, ref, 1),
              () -> grants.the(ScreeningService.class).get(officer, ref),
              () -> grants.the(ScreeningService.class).approve(officer, ref),
              () ->
                  grants
                      .the(RecommendationService.class)
                      .recommend(officer, ref, 1, Outcome.GRANTED, 1, "x"),
              () -> grants.the(DecisionService.class).dismiss(officer, ref, List.of()),
              () -> grants.the(RecommendationService.class).file(boss, ref),
              () ->
                  grants.the(DecisionService.class).decide(boss, ref, 1, Outcome.GRANTED, 1, "x"));
      doors.forEach(
          door ->
              assertThat(catchThrowable(door::run))
                  .isInstanceOf(NotFound.class)
                  .hasMessage("not found"));
    }
  }

  private static Caller.SignedIn as(Role role, GrantWorld grants, Caller.SignedIn person) {
    return grants.world.member(person.account(), role, grants.municipality, null, null);
  }
}
