package no.bindeledd.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.grant.round.Round;
import org.springframework.stereotype.Component;

/** Committees at work: ties are declared, points given. */
@Component
class DemoCommittee {
  private final ConflictService conflicts;
  private final AssessmentService assessments;
  private final RankingService ranking;

  DemoCommittee(ConflictService conflicts, AssessmentService assessments, RankingService ranking) {
    this.conflicts = conflicts;
    this.assessments = assessments;
    this.ranking = ranking;
  }

  /**
   * The first member has a tie to one applicant and has nearly finished, the second is half-way,
   * the third has just begun.
   */
  void halfWay(
      DemoRandom random, Round round, List<Caller.SignedIn> members, List<Ref> applications) {
    for (int m = 0; m < members.size(); m++) {
      Caller.SignedIn member = members.get(m);
      int scored = Math.max(0, applications.size() - 1 - 2 * m);
      for (int a = 0; a < applications.size(); a++) {
        Ref application = applications.get(a);
        if (m == 0 && a == 0) {
          conflicts.declare(member, application, ConflictKind.MEMBER);
        } else if (a <= scored) {
          conflicts.declare(member, application, ConflictKind.NONE);
          score(random, round, member, application, a < scored);
        }
      }
    }
  }

  /** Everybody has scored everything, apart from ties, and the scoring is closed. */
  void finish(
      DemoRandom random,
      Round round,
      Caller.SignedIn officer,
      List<Caller.SignedIn> members,
      List<Ref> applications) {
    for (Caller.SignedIn member : members) {
      for (Ref application : applications) {
        conflicts.declare(member, application, ConflictKind.NONE);
        score(random, round, member, application, true);
      }
    }
    ranking.closeScoring(officer, round.ref(), round.version());
  }

  private void score(
      DemoRandom random, Round round, Caller.SignedIn member, Ref application, boolean complete) {
    Map<Long, Integer> points = new HashMap<>();
    List<Criterion> criteria = round.weighted();
    for (Criterion criterion : complete ? criteria : criteria.subList(0, 2)) {
      points.put(criterion.id(), random.between(2, Criterion.HIGHEST));
    }
    long version = assessments.save(member, application, 0, points).version();
    if (complete) {
      assessments.submit(member, application, version);
    }
  }
}
