package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.Ref;
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
  private final PastRepository past;
  private final Clock clock;

  DemoGrants(
      RoundService rounds,
      DemoApplications applications,
      DemoCommittee committee,
      PastRepository past,
      Clock clock) {
    this.rounds = rounds;
    this.applications = applications;
    this.committee = committee;
    this.past = past;
    this.clock = clock;
  }

  /** How far a round has come. */
  private enum Stage {
    DRAFT,
    OPEN,
    ASSESSMENT,
    SCORED
  }

  void make(
      DemoRandom random,
      Map<String, DemoTenant> tenants,
      DemoCast.Callers callers,
      List<DemoOwner> owners) {
    for (ResourceTable.Row row : ResourceTable.read("demo/rounds.csv").rows()) {
      String tenant = row.get("tenant");
      var officer = callers.get(row.get("officer"), Role.GRANTS_OFFICER, tenant);
      var members = callers.in(tenant, Role.COMMITTEE_MEMBER).values();
      make(random, row, officer, List.copyOf(members), owners);
    }
  }

  private void make(
      DemoRandom random,
      ResourceTable.Row row,
      Caller.SignedIn officer,
      List<Caller.SignedIn> members,
      List<DemoOwner> owners) {
    Stage stage = Stage.valueOf(row.get("stage"));
    Ref round = rounds.create(officer);
    var draft = rounds.get(officer, round);
    long version = rounds.save(officer, round, draft.version(), terms(row, draft.terms()));
    if (stage == Stage.DRAFT) {
      return;
    }
    rounds.announce(officer, round, version);
    List<Ref> assessable = applications.make(row.get("code"), round, officer, owners);
    if (stage == Stage.OPEN) {
      return;
    }
    past.moveRound(round.municipality(), round.id(), Integer.parseInt(row.get("weeksBack")));
    rounds.startAssessment(officer, round, rounds.get(officer, round).version());
    if (stage == Stage.ASSESSMENT) {
      committee.halfWay(random, rounds.get(officer, round), members, assessable);
    } else {
      committee.finish(random, rounds.get(officer, round), officer, members, assessable);
    }
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
