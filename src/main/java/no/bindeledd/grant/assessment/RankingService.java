package no.bindeledd.grant.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationLifecycle;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.RoundCompletion;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.assessment.data.AssessmentRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundLifecycle;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.data.RoundRepository;
import org.springframework.stereotype.Service;

/** Closes the scoring, and makes the ranking of what its reader may see. */
@Service
public class RankingService {
  private final AssessmentRepository assessments;
  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final RoundCompletion completion;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  RankingService(
      AssessmentRepository assessments,
      ApplicationRepository applications,
      RoundRepository rounds,
      RoundCompletion completion,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.assessments = assessments;
    this.applications = applications;
    this.rounds = rounds;
    this.completion = completion;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** How many have handed in their points, application by application. */
  public List<ScoringProgress> progress(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SEE_RANKING, ref.place());
    return transactions.read(
        () -> {
          Map<Long, List<Map<Long, Integer>>> counted = assessments.counted(ref);
          return applications
              .submitted(ref, who.accountId(), ApplicationState.forCommittee())
              .stream()
              .map(
                  a -> new ScoringProgress(a, counted.getOrDefault(a.ref().id(), List.of()).size()))
              .toList();
        });
  }

  /** After this no points change; what somebody has scored is assessed. */
  public void closeScoring(Caller caller, Ref ref, long version) {
    Acting who = access.require(caller, GrantAccess.CLOSE_SCORING, ref.place());
    transactions.run(
        () -> {
          Round round = rounds.lock(ref).orElseThrow(NotFound::new);
          if (round.state() == RoundState.SCORED) {
            return; // pressed twice
          }
          RoundLifecycle.LIFECYCLE.require(
              round.state(), RoundState.SCORED, new RoundLifecycle.Subject(round, clock));
          if (round.version() != version) {
            throw new ChangedMeanwhile();
          }
          rounds.move(round, RoundState.SCORED, clock.instant());
          history.moved(
              who,
              new History.Subject(ref.municipality(), "grant_round", ref.id()),
              "CLOSE_SCORING",
              round.state(),
              RoundState.SCORED,
              null);
          Map<Long, List<Map<Long, Integer>>> counted = assessments.counted(ref);
          applications.inStates(ref, List.of(ApplicationState.ELIGIBLE)).stream()
              .filter(application -> counted.containsKey(application.id()))
              .forEach(application -> assessed(who, round, application));
          completion.check(who, ref);
        });
  }

  /**
   * The ranking of what the caller may see; what they may not leaves no gap.
   *
   * @throws Rejected before the scoring is closed
   */
  public Ranking ranking(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SEE_RANKING, ref.place());
    return transactions.read(
        () -> {
          Round round = rounds.find(ref).orElseThrow(NotFound::new);
          if (round.state().compareTo(RoundState.SCORED) < 0) {
            throw new Rejected(Reason.of("grant.ranking.error.open"));
          }
          Map<Long, List<Map<Long, Integer>>> counted = assessments.counted(ref);
          return Ranking.of(
              round.criteria(),
              applications.submitted(ref, who.accountId(), ApplicationState.forCommittee()).stream()
                  .map(
                      a ->
                          new Ranking.Scores(
                              a.ref(), counted.getOrDefault(a.ref().id(), List.of())))
                  .toList());
        });
  }

  private void assessed(Acting who, Round round, Ref ref) {
    Application application = applications.lock(ref).orElseThrow(NotFound::new);
    if (application.state() != ApplicationState.ELIGIBLE) {
      return; // withdrawn this moment
    }
    ApplicationLifecycle.LIFECYCLE.require(
        application.state(),
        ApplicationState.ASSESSED,
        ApplicationLifecycle.Subject.of(application, round, clock));
    applications.move(application, ApplicationState.ASSESSED);
    history.moved(
        who,
        new History.Subject(ref.municipality(), "grant_application", ref.id()),
        "ASSESS_APPLICATION",
        application.state(),
        ApplicationState.ASSESSED,
        null);
  }
}
