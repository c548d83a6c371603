package no.bindeledd.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.AssessmentSheet;
import no.bindeledd.grant.assessment.Ranking;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Abuse cases 14 and 16: whoever is disqualified gets what somebody gets for whom it never was. */
@IntegrationTest
class ConflictTest {
  @Autowired ApplicationContext context;
  @Autowired ConflictService conflicts;
  @Autowired AssessmentService assessments;
  @Autowired RankingService rankings;
  @Autowired RecommendationService recommendations;
  @Autowired DecisionService decisions;
  @Autowired ScreeningService screening;
  @Autowired AwardService awards;

  private GrantWorld grants;
  private Ref round;
  private Ref best;
  private Ref middle;
  private Ref last;

  @BeforeEach
  void threeApplicationsAreToBeScored() {
    grants = new GrantWorld(context);
    round = grants.openRound();
    best = grants.eligible(grants.applicant(), round, "Best", 400_000);
    middle = grants.eligible(grants.applicant(), round, "Middels", 300_000);
    last = grants.eligible(grants.applicant(), round, "Svakest", 200_000);
    grants.startAssessment(round);
  }

  @Test
  void beforeAnAnswerOnlyNameAndTitleAreKnown() {
    Caller.SignedIn member = grants.committeeMember();
    assertThat(conflicts.undeclared(member, round)).hasSize(3);
    assertThat(assessments.tasks(member, round)).isEmpty();
    assertThatThrownBy(() -> assessments.sheet(member, best)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> assessments.save(member, best, 0, Map.of()))
        .isInstanceOf(NotFound.class);
    grants.clear(member, best);
    assertThat(assessments.sheet(member, best).application().ref()).isEqualTo(best);
    assertThat(conflicts.undeclared(member, round)).hasSize(2);
  }

  @Test
  void aDisqualifiedMemberSeesNoTraceOfIt() {
    Caller.SignedIn tied = grants.committeeMember();
    conflicts.declare(tied, best, ConflictKind.FAMILY);
    assertThat(conflicts.undeclared(tied, round))
        .extracting(u -> u.application())
        .containsExactlyInAnyOrder(middle, last);
    grants.clear(tied, middle);
    grants.clear(tied, last);
    assertThat(assessments.tasks(tied, round))
        .extracting(t -> t.application().ref())
        .containsExactlyInAnyOrder(middle, last);
    assertThatThrownBy(() -> assessments.sheet(tied, best)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> assessments.submit(tied, best, 0)).isInstanceOf(NotFound.class);
    // Nor can the declaration be taken back.
    assertThatThrownBy(() -> conflicts.declare(tied, best, ConflictKind.NONE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void disqualificationFollowsThePersonIntoEveryRole() {
    Caller.SignedIn tied = grants.committeeMember();
    conflicts.declare(tied, best, ConflictKind.OFFICE);
    scoreAll(grants.committeeMember());
    grants.closeScoring(round);
    var officer =
        grants.world.member(tied.account(), Role.GRANTS_OFFICER, grants.municipality, null, null);
    var boss =
        grants.world.member(tied.account(), Role.DECISION_MAKER, grants.municipality, null, null);

    assertThat(screening.submitted(officer, round)).hasSize(2);
    assertThatThrownBy(() -> screening.get(officer, best)).isInstanceOf(NotFound.class);
    Ranking ranking = rankings.ranking(officer, round);
    assertThat(ranking.ranked())
        .extracting(Ranking.Ranked::application, Ranking.Ranked::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(middle, 1),
            org.assertj.core.groups.Tuple.tuple(last, 2));
    assertThat(rankings.progress(officer, round)).hasSize(2);

    recommendations.recommend(grants.officer, best, 0, Outcome.GRANTED, 400_000, "Best.");
    assertThat(recommendations.list(boss, round)).hasSize(2);
    assertThat(recommendations.file(boss, middle).remainingKroner()).isEqualTo(GrantWorld.BUDGET);
    assertThatThrownBy(() -> recommendations.file(boss, best)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decisions.decide(boss, best, 1, Outcome.GRANTED, 400_000, "Best."))
        .isInstanceOf(NotFound.class);
    assertThat(awards.awards(tied, round)).isEqualTo(awards.awards(Caller.ANYONE, round));
  }

  @Test
  void pointsOfSomebodyWhoIsDisqualifiedLaterDoNotCount() {
    Caller.SignedIn fair = grants.committeeMember();
    Caller.SignedIn tied = grants.committeeMember();
    grants.score(fair, round, best, 5, 5, 5, 5, 5);
    grants.score(tied, round, best, 1, 1, 1, 1, 1);
    conflicts.declare(tied, best, ConflictKind.MONEY);
    grants.closeScoring(round);
    Ranking ranking = rankings.ranking(grants.officer, round);
    assertThat(ranking.ranked()).hasSize(1);
    assertThat(ranking.ranked().getFirst().mean().toDouble()).isEqualTo(5.0);
    assertThat(ranking.ranked().getFirst().members()).isEqualTo(1);
    assertThat(ranking.unscored()).containsExactlyInAnyOrder(middle, last);
  }

  @Test
  void nobodySeesOthersPointsBeforeTheirOwnAreInAndTheScoringIsClosed() {
    Caller.SignedIn one = grants.committeeMember();
    Caller.SignedIn two = grants.committeeMember();
    Caller.SignedIn three = grants.committeeMember();
    grants.score(one, round, best, 6, 6, 6, 6, 6);
    grants.clear(two, best);
    assertThat(assessments.sheet(two, best).others()).isEmpty();
    assessments.save(two, best, 0, grants.points(round, 1, 2, 3, 4, 5));
    assertThat(assessments.sheet(two, best).others()).isEmpty();
    assessments.submit(two, best, 1);
    assertThat(assessments.sheet(two, best).others()).isEmpty();
    assertThatThrownBy(() -> rankings.ranking(grants.officer, round)).isInstanceOf(Rejected.class);
    grants.clear(three, best);
    assessments.save(three, best, 0, grants.points(round, 3));
    grants.closeScoring(round);
    AssessmentSheet sheet = assessments.sheet(two, best);
    assertThat(sheet.others()).containsExactly(grants.points(round, 6, 6, 6, 6, 6));
    assertThat(sheet.own().points()).isEqualTo(grants.points(round, 1, 2, 3, 4, 5));
    assertThat(assessments.sheet(three, best).others()).isEmpty();
    assertThatThrownBy(() -> assessments.save(three, best, 1, grants.points(round, 4)))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void pointsAreHandedInWholeAndThenStand() {
    Caller.SignedIn member = grants.committeeMember();
    grants.clear(member, best);
    assessments.save(member, best, 0, grants.points(round, 4, 4));
    assertThatThrownBy(() -> assessments.submit(member, best, 1))
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.reasons()).hasSize(3));
    assertThatThrownBy(() -> assessments.save(member, best, 1, grants.points(round, 7)))
        .isInstanceOf(Rejected.class);
    assessments.save(member, best, 1, grants.points(round, 4, 4, 4, 4, 4));
    assessments.submit(member, best, 2);
    assessments.submit(member, best, 2);
    assertThatThrownBy(() -> assessments.save(member, best, 3, grants.points(round, 1, 1, 1, 1, 1)))
        .isInstanceOf(Rejected.class);
  }

  private void scoreAll(Caller.SignedIn member) {
    grants.score(member, round, best, 6, 6, 6, 6, 6);
    grants.score(member, round, middle, 4, 4, 4, 4, 4);
    grants.score(member, round, last, 2, 2, 2, 2, 2);
    assertThat(assessments.tasks(member, round))
        .extracting(t -> t.submitted())
        .isEqualTo(List.of(true, true, true));
  }
}
