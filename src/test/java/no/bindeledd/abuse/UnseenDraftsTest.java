package no.bindeledd.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Abuse case 18, on the surfaces that exist: before the deadline nobody but the organisation learns
 * of a draft, nor how many there are. A round with a draft looks as one without to every role, and
 * the draft's id opens nothing.
 */
@IntegrationTest
class UnseenDraftsTest {
  private static final List<Role> OFFICIALS =
      List.of(
          Role.GRANTS_OFFICER,
          Role.COMMITTEE_MEMBER,
          Role.DECISION_MAKER,
          Role.UNIT_LEADER,
          Role.MUNICIPALITY_ADMINISTRATOR,
          Role.AUDITOR,
          Role.SYSTEM_ADMINISTRATOR,
          Role.COORDINATOR,
          Role.CASEWORKER);

  @Autowired ApplicationContext context;
  @Autowired List<WaitingSource> waiting;

  @Test
  void aRoundWithADraftLooksAsOneWithout() {
    assertThat(seenByAll(true)).isEqualTo(seenByAll(false));
  }

  @Test
  void itsIdOpensNothing() {
    var grants = new GrantWorld(context);
    Ref draft = grants.draft(grants.applicant(), grants.openRound(), "Hemmelig", 70_000);
    for (Role role : OFFICIALS) {
      Caller.SignedIn official = grants.world.inMunicipality(role, grants.municipality);
      List<Runnable> attempts =
          List.of(
              () -> grants.the(ApplicationService.class).get(official, draft),
              () -> grants.the(ApplicationService.class).history(official, draft),
              () -> grants.the(ApplicationService.class).check(official, draft),
              () -> grants.the(ScreeningService.class).get(official, draft),
              () -> grants.the(ConflictService.class).declare(official, draft, ConflictKind.NONE),
              () -> grants.the(RecommendationService.class).file(official, draft),
              () -> grants.the(DecisionService.class).dismiss(official, draft, List.of()),
              () -> grants.the(DecisionService.class).reply(official, draft));
      attempts.forEach(
          attempt ->
              assertThat(catchThrowable(attempt::run)).as("%s", role).isInstanceOf(NotFound.class));
    }
  }

  private Map<String, Object> seenByAll(boolean withADraft) {
    var grants = new GrantWorld(context);
    Ref round = grants.openRound();
    if (withADraft) {
      grants.draft(grants.applicant(), round, "Hemmelig", 70_000);
    }
    var seen = new LinkedHashMap<String, Object>();
    for (Role role : OFFICIALS) {
      Caller.SignedIn official = grants.world.inMunicipality(role, grants.municipality);
      see(
          seen,
          role + " submitted",
          () -> grants.the(ScreeningService.class).submitted(official, round));
      see(
          seen,
          role + " undeclared",
          () -> grants.the(ConflictService.class).undeclared(official, round));
      see(
          seen,
          role + " progress",
          () -> grants.the(RankingService.class).progress(official, round));
      see(
          seen,
          role + " recommended",
          () -> grants.the(RecommendationService.class).list(official, round));
      see(seen, role + " own", () -> grants.the(ApplicationService.class).own(official));
      see(
          seen,
          role + " history",
          () -> grants.the(RoundService.class).history(official, round).changes().size());
      see(seen, role + " rounds", () -> grants.the(RoundService.class).list(official).size());
      see(
          seen,
          role + " version",
          () -> grants.the(RoundService.class).get(official, round).version());
      see(seen, role + " home", () -> waitingFor(official, role));
    }
    see(seen, "awards", () -> grants.the(AwardService.class).awards(Caller.ANYONE, round));
    return seen;
  }

  private List<String> waitingFor(Caller caller, Role role) {
    return waiting.stream()
        .flatMap(source -> source.waitingFor(caller, role).stream())
        .map(w -> w.key() + w.values() + w.due())
        .toList();
  }

  private static void see(Map<String, Object> seen, String what, Supplier<Object> look) {
    try {
      seen.put(what, look.get());
    } catch (NotFound refused) {
      seen.put(what, "not found");
    } catch (RuntimeException reason) {
      seen.put(what, reason.getClass());
    }
  }
}
