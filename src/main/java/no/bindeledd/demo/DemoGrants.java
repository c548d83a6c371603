package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.Terms;
import org.springframework.stereotype.Component;

/** Grant rounds, so that officer, committee and decision maker each have something waiting. */
@Component
class DemoGrants {
  private static final int WEEKS_TO_ASSESS = 5;
  private static final int WEEKS_TO_DECIDE = 9;

  private final RoundService rounds;
  private final DemoApplications applications;
  private final DemoCommittee committee;
  private final RecommendationService recommendations;
  private final DecisionService decisions;
  private final PastRepository past;
  private final Clock clock;

  DemoGrants(
      RoundService rounds,
      DemoApplications applications,
      DemoCommittee committee,
      RecommendationService recommendations,
      DecisionService decisions,
      PastRepository past,
      Clock clock) {
    this.rounds = rounds;
    this.applications = applications;
    this.committee = committee;
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.past = past;
    this.clock = clock;
  }

  /** Those who work on a round. */
  private record AtWork(
      Caller.SignedIn officer, List<Caller.SignedIn> members, List<Caller.SignedIn> deciders) {}

  /** How far a round has come. */
  private enum Stage {
    DRAFT,
    OPEN,
    ASSESSMENT,
    RECOMMENDED,
    DECIDED
  }

  void make(DemoRandom random, DemoCast.Callers callers, List<DemoOwner> owners) {
    for (ResourceTable.Row row : ResourceTable.read("demo/rounds.csv").rows()) {
      String tenant = row.get("tenant");
      var officer = callers.get(row.get("officer"), Role.GRANTS_OFFICER, tenant);
      var members = callers.in(tenant, Role.COMMITTEE_MEMBER).values();
      var deciders = callers.in(tenant, Role.DECISION_MAKER).values();
      var at = new AtWork(officer, List.copyOf(members), List.copyOf(deciders));
      make(random, row, at, owners);
    }
  }

  private void make(DemoRandom random, ResourceTable.Row row, AtWork at, List<DemoOwner> owners) {
    Caller.SignedIn officer = at.officer();
    Stage stage = Stage.valueOf(row.get("stage"));
    Ref round = rounds.create(officer);
    var draft = rounds.get(officer, round);
    long version = rounds.save(officer, round, draft.version(), terms(row, draft.terms()));
    if (stage == Stage.DRAFT) {
      return;
    }
    rounds.announce(officer, round, version);
    var verdicts = applications.make(row.get("code"), round, officer, owners);
    List<Ref> assessable = List.copyOf(verdicts.keySet());
    if (stage == Stage.OPEN) {
      return;
    }
    past.moveRound(round.municipality(), round.id(), Integer.parseInt(row.get("weeksBack")));
    rounds.startAssessment(officer, round, rounds.get(officer, round).version());
    if (stage == Stage.ASSESSMENT) {
      committee.halfWay(random, rounds.get(officer, round), at.members(), assessable);
      return;
    }
    committee.finish(random, rounds.get(officer, round), officer, at.members(), assessable);
    verdicts.forEach((ref, v) -> recommend(officer, ref, v));
    if (stage == Stage.DECIDED) {
      verdicts.forEach((ref, v) -> decide(at.deciders().getFirst(), ref, v));
    }
  }

  private void recommend(Caller.SignedIn officer, Ref ref, DemoApplications.Verdict v) {
    recommendations.recommend(officer, ref, 0, v.outcome(), v.amountKroner(), v.reasons());
  }

  private void decide(Caller.SignedIn decider, Ref ref, DemoApplications.Verdict v) {
    decisions.decide(decider, ref, 1, v.outcome(), v.amountKroner(), v.reasons());
  }

  private Terms terms(ResourceTable.Row row, Terms template) {
    LocalDate today = Norway.today(clock);
    LocalDate deadline = today.plusDays(Long.parseLong(row.get("deadlineInDays")));
    return new Terms(
        row.get("name"),
        row.get("about"),
        template.kinds(),
        template.goals(),
        Long.valueOf(row.get("budget")),
        today.minusWeeks(Long.parseLong(row.get("openedWeeksAgo"))),
        deadline,
        deadline.plusWeeks(WEEKS_TO_ASSESS),
        deadline.plusWeeks(WEEKS_TO_DECIDE),
        template.unit(),
        template.appealBody(),
        template.arrivalDays(),
        template.appealWeeks(),
        template.minimumMembers(),
        template.minimumYears(),
        template.weights());
  }
}
