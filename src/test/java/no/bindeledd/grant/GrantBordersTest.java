package no.bindeledd.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
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
import no.bindeledd.testing.IntegrationTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The borders of the access table: another role, municipality, organisation, an ended membership.
 */
@IntegrationTest
class GrantBordersTest {
  @Autowired ApplicationContext context;

  private GrantWorld grants;
  private Caller.SignedIn applicant;
  private Ref round;
  private Ref application;
  private Ref draft;

  @BeforeEach
  void anApplicationIsAssessed() {
    grants = new GrantWorld(context);
    round = grants.openRound();
    applicant = grants.applicant();
    application = grants.eligible(applicant, round, "Språkkafé", 100_000);
    draft = grants.draft(grants.applicant(), round, "Hemmelig", 70_000);
    grants.startAssessment(round);
  }

  @Test
  void nothingIsForTheOfficialsOfAnotherMunicipality() {
    long elsewhere = grants.world.municipality();
    for (Role role : new Role[] {Role.GRANTS_OFFICER, Role.COMMITTEE_MEMBER, Role.DECISION_MAKER}) {
      Caller.SignedIn stranger = grants.world.inMunicipality(role, elsewhere);
      officialsCalls(stranger).forEach((name, call) -> refused(role + " " + name, call));
    }
  }

  @Test
  void nothingIsForOtherRolesOfTheSameMunicipality() {
    for (Role role :
        new Role[] {
          Role.AUDITOR,
          Role.MUNICIPALITY_ADMINISTRATOR,
          Role.CASEWORKER,
          Role.COORDINATOR,
          Role.UNIT_LEADER,
          Role.SYSTEM_ADMINISTRATOR
        }) {
      Caller.SignedIn other = grants.world.inMunicipality(role, grants.municipality);
      officialsCalls(other).forEach((name, call) -> refused(role + " " + name, call));
      applicantsCalls(other).forEach((name, call) -> refused(role + " " + name, call));
    }
  }

  @Test
  void nothingIsForAnotherOrganisationOrForNobody() {
    Caller.SignedIn other = grants.applicant();
    applicantsCalls(other).forEach((name, call) -> refused("another " + name, call));
    applicantsCalls(Caller.ANYONE).forEach((name, call) -> refused("anyone " + name, call));
    officialsCalls(Caller.ANYONE).forEach((name, call) -> refused("anyone " + name, call));
    officialsCalls(applicant).forEach((name, call) -> refused("applicant " + name, call));
  }

  @Test
  void eachOfficialKeepsToTheirOwnStep() {
    Caller.SignedIn member = grants.committeeMember();
    Caller.SignedIn boss = grants.decisionMaker();
    var calls = officialsCalls(member);
    for (String name : new String[] {"edit", "screen", "dismiss", "rank", "recommend", "decide"}) {
      refused("member " + name, calls.get(name));
    }
    calls = officialsCalls(boss);
    for (String name : new String[] {"edit", "screen", "dismiss", "score", "recommend"}) {
      refused("decision maker " + name, calls.get(name));
    }
    calls = officialsCalls(grants.officer);
    for (String name : new String[] {"score", "sheet", "decide"}) {
      refused("officer " + name, calls.get(name));
    }
  }

  @Test
  void anEndedMembershipEndsEverything() {
    grants.world.end(grants.officer);
    grants.world.end(applicant);
    officialsCalls(grants.officer)
        .forEach(
            (name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(MembershipEnded.class));
    applicantsCalls(applicant)
        .forEach(
            (name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(MembershipEnded.class));
  }

  @Test
  void anIdFromElsewhereUnderOnesOwnMunicipalityIsNotFound() {
    long elsewhere = grants.world.municipality();
    Caller.SignedIn stranger = grants.world.inMunicipality(Role.GRANTS_OFFICER, elsewhere);
    Ref forged = new Ref(elsewhere, application.id());
    refused("get", () -> grants.the(ScreeningService.class).get(stranger, forged));
    refused(
        "round",
        () -> grants.the(RoundService.class).get(stranger, new Ref(elsewhere, round.id())));
    assertThat(
            grants.the(ScreeningService.class).submitted(stranger, new Ref(elsewhere, round.id())))
        .isEmpty();
  }

  @Test
  void aDraftIsNobodysButTheOrganisations() {
    Caller.SignedIn member = grants.committeeMember();
    Caller.SignedIn boss = grants.decisionMaker();
    assertThat(grants.the(ScreeningService.class).submitted(grants.officer, round))
        .extracting(a -> a.ref())
        .containsExactly(application);
    assertThat(grants.the(RankingService.class).progress(grants.officer, round)).hasSize(1);
    assertThat(grants.the(RecommendationService.class).list(boss, round)).hasSize(1);
    assertThat(grants.the(ConflictService.class).undeclared(member, round)).hasSize(1);
    refused("screening", () -> grants.the(ScreeningService.class).get(grants.officer, draft));
    refused("file", () -> grants.the(RecommendationService.class).file(grants.officer, draft));
    refused(
        "declare",
        () -> grants.the(ConflictService.class).declare(member, draft, ConflictKind.NONE));
    refused("sheet", () -> grants.the(AssessmentService.class).sheet(member, draft));
    refused(
        "dismiss",
        () -> grants.the(DecisionService.class).dismiss(grants.officer, draft, List.of()));
  }

  private Map<String, ThrowingCallable> officialsCalls(Caller caller) {
    var calls = new LinkedHashMap<String, ThrowingCallable>();
    RoundService rounds = grants.the(RoundService.class);
    calls.put("round", () -> rounds.get(caller, round));
    calls.put("history", () -> rounds.history(caller, round));
    calls.put("edit", () -> rounds.save(caller, round, 1, grants.round(round).terms()));
    calls.put("announce", () -> rounds.announce(caller, round, 1));
    calls.put("start", () -> rounds.startAssessment(caller, round, 1));
    ScreeningService screening = grants.the(ScreeningService.class);
    calls.put("list", () -> screening.submitted(caller, round));
    calls.put("screening", () -> screening.get(caller, application));
    calls.put(
        "screen",
        () ->
            screening.answer(
                caller, application, null, new Answer(EligibilityRule.WORKS_HERE, true, "")));
    calls.put("approve", () -> screening.approve(caller, application));
    ConflictService conflicts = grants.the(ConflictService.class);
    calls.put("undeclared", () -> conflicts.undeclared(caller, round));
    calls.put("declare", () -> conflicts.declare(caller, application, ConflictKind.NONE));
    AssessmentService assessments = grants.the(AssessmentService.class);
    calls.put("tasks", () -> assessments.tasks(caller, round));
    calls.put("sheet", () -> assessments.sheet(caller, application));
    calls.put("score", () -> assessments.save(caller, application, 0, Map.of()));
    calls.put("hand in", () -> assessments.submit(caller, application, 0));
    RankingService ranking = grants.the(RankingService.class);
    calls.put("progress", () -> ranking.progress(caller, round));
    calls.put("rank", () -> ranking.ranking(caller, round));
    calls.put("close", () -> ranking.closeScoring(caller, round, 1));
    RecommendationService recommendations = grants.the(RecommendationService.class);
    calls.put("recommended", () -> recommendations.list(caller, round));
    calls.put("file", () -> recommendations.file(caller, application));
    calls.put(
        "recommend",
        () -> recommendations.recommend(caller, application, 0, Outcome.GRANTED, 1, "x"));
    DecisionService decisions = grants.the(DecisionService.class);
    calls.put("dismiss", () -> decisions.dismiss(caller, application, List.of()));
    calls.put("decide", () -> decisions.decide(caller, application, 1, Outcome.GRANTED, 1, "x"));
    return calls;
  }

  private Map<String, ThrowingCallable> applicantsCalls(Caller caller) {
    var calls = new LinkedHashMap<String, ThrowingCallable>();
    ApplicationService applications = grants.the(ApplicationService.class);
    calls.put("get", () -> applications.get(caller, application));
    calls.put("round of", () -> applications.roundOf(caller, application));
    calls.put("history", () -> applications.history(caller, application));
    calls.put("check", () -> applications.check(caller, application));
    calls.put("objections", () -> applications.objections(caller, application));
    calls.put(
        "save", () -> applications.save(caller, application, 1, GrantWorld.complete("Kapret", 1)));
    calls.put("submit", () -> applications.submit(caller, application, 1));
    calls.put("withdraw", () -> applications.withdraw(caller, application));
    calls.put("discard", () -> applications.discard(caller, application));
    calls.put("reply", () -> grants.the(DecisionService.class).reply(caller, application));
    return calls;
  }

  private static void refused(String what, ThrowingCallable call) {
    assertThatThrownBy(call).as(what).isInstanceOf(NotFound.class);
  }
}
