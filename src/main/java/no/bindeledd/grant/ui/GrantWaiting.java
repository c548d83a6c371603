package no.bindeledd.grant.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.screening.ScreeningService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for people who have to do with grants: only what each of them may see is counted. */
@Component
class GrantWaiting implements WaitingSource {
  private static final Set<ApplicationState> TO_SCREEN =
      EnumSet.of(ApplicationState.SUBMITTED, ApplicationState.UNDER_SCREENING);
  private static final Set<ApplicationState> TO_RECOMMEND =
      EnumSet.of(ApplicationState.ELIGIBLE, ApplicationState.ASSESSED);

  private final RoundService rounds;
  private final ApplicationService applications;
  private final ScreeningService screening;
  private final ConflictService conflicts;
  private final AssessmentService assessments;
  private final RecommendationService recommendations;

  GrantWaiting(
      RoundService rounds,
      ApplicationService applications,
      ScreeningService screening,
      ConflictService conflicts,
      AssessmentService assessments,
      RecommendationService recommendations) {
    this.rounds = rounds;
    this.applications = applications;
    this.screening = screening;
    this.conflicts = conflicts;
    this.assessments = assessments;
    this.recommendations = recommendations;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR -> drafts(caller);
      case GRANTS_OFFICER ->
          rounds.list(caller).stream().flatMap(round -> officer(caller, round)).toList();
      case COMMITTEE_MEMBER ->
          rounds.list(caller).stream().flatMap(round -> member(caller, round)).toList();
      case DECISION_MAKER ->
          rounds.list(caller).stream().flatMap(round -> decider(caller, round)).toList();
      default -> List.of();
    };
  }

  private List<Waiting> drafts(Caller caller) {
    return applications.own(caller).stream()
        .filter(a -> a.state() == ApplicationState.DRAFT)
        .map(
            a ->
                new Waiting(
                    "grant.waiting.draft",
                    Map.of("round", a.roundName()),
                    applications.roundOf(caller, a.ref()).terms().deadlineOn(),
                    "grant.waiting.draft.do",
                    GrantPage.path("applications/write", a.ref())))
        .toList();
  }

  private Stream<Waiting> officer(Caller caller, Round round) {
    if (round.state() == RoundState.DRAFT) {
      return one(
          round,
          "grant.waiting.round",
          1,
          round.terms().opensOn(),
          "grant.waiting.round.do",
          "grants/edit");
    }
    if (round.state() == RoundState.DECIDED) {
      return Stream.empty();
    }
    List<ApplicationSummary> shown = screening.submitted(caller, round.ref());
    return Stream.concat(
        one(
            round,
            "grant.waiting.screen",
            shown.stream().filter(a -> TO_SCREEN.contains(a.state())).count(),
            round.terms().deadlineOn(),
            "grant.waiting.screen.do",
            "grants/round"),
        one(
            round,
            "grant.waiting.recommend",
            round.state() == RoundState.SCORED
                ? shown.stream().filter(a -> TO_RECOMMEND.contains(a.state())).count()
                : 0,
            round.terms().decidedBy(),
            "grant.waiting.recommend.do",
            "grants/round"));
  }

  private Stream<Waiting> member(Caller caller, Round round) {
    if (round.state() != RoundState.ASSESSMENT) {
      return Stream.empty();
    }
    long open =
        conflicts.undeclared(caller, round.ref()).size()
            + assessments.tasks(caller, round.ref()).stream().filter(t -> !t.submitted()).count();
    return one(
        round,
        "grant.waiting.score",
        open,
        round.terms().assessedBy(),
        "grant.waiting.score.do",
        "grants/assess");
  }

  private Stream<Waiting> decider(Caller caller, Round round) {
    if (round.state() != RoundState.SCORED) {
      return Stream.empty();
    }
    return one(
        round,
        "grant.waiting.decide",
        recommendations.list(caller, round.ref()).stream()
            .filter(r -> r.application().state() == ApplicationState.RECOMMENDED)
            .count(),
        round.terms().decidedBy(),
        "grant.waiting.decide.do",
        "grants/decide");
  }

  private static Stream<Waiting> one(
      Round round, String key, long count, @Nullable LocalDate due, String actionKey, String view) {
    return count == 0
        ? Stream.empty()
        : Stream.of(
            new Waiting(
                key,
                Map.of("round", round.terms().name(), "count", count),
                due,
                actionKey,
                GrantPage.path(view, round.ref())));
  }
}
