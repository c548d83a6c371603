package no.bindeledd.grant.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.assessment.data.AssessmentRepository;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.data.ConflictRepository;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.data.RoundRepository;
import org.springframework.stereotype.Service;

/**
 * A committee member's work. Nothing of an application but its name opens before the member has
 * answered for their ties to it; nobody's points are known to others before the scoring is closed.
 */
@Service
public class AssessmentService {
  private final AssessmentRepository assessments;
  private final ApplicationRepository applications;
  private final ConflictRepository conflicts;
  private final RoundRepository rounds;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  AssessmentService(
      AssessmentRepository assessments,
      ApplicationRepository applications,
      ConflictRepository conflicts,
      RoundRepository rounds,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.assessments = assessments;
    this.applications = applications;
    this.conflicts = conflicts;
    this.rounds = rounds;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** The applications of a round that the caller has declared no tie to, by organisation. */
  public List<AssessmentTask> tasks(Caller caller, Ref round) {
    Acting who = access.require(caller, GrantAccess.SCORE, round.place());
    long account = who.accountId();
    return transactions.read(
        () -> {
          if (!isInAssessment(round(round))) {
            return List.of();
          }
          return applications.submitted(round, account, ApplicationState.forCommittee()).stream()
              .filter(a -> hasNoTie(a.ref(), account))
              .map(
                  a -> {
                    OwnAssessment own = assessments.own(a.ref(), account);
                    return new AssessmentTask(a, own.points().size(), own.isSubmitted());
                  })
              .toList();
        });
  }

  /** One application, to read and to score. */
  public AssessmentSheet sheet(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SCORE, ref.place());
    long account = who.accountId();
    return transactions.read(
        () -> {
          Application application = readable(ref, account);
          Round round = round(application.round());
          OwnAssessment own = assessments.own(ref, account);
          boolean closed = round.state().compareTo(RoundState.SCORED) >= 0;
          return new AssessmentSheet(
              application,
              round,
              own,
              closed && own.isSubmitted() ? others(application, own) : List.of(),
              !closed && !own.isSubmitted() && application.state() == ApplicationState.ELIGIBLE);
        });
  }

  /** Keeps the points given so far. */
  public Saved save(Caller caller, Ref ref, long version, Map<Long, Integer> points) {
    Acting who = access.require(caller, GrantAccess.SCORE, ref.place());
    long account = who.accountId();
    return transactions.call(
        () -> {
          Round round = requireOpen(ref, account);
          requireKnown(round, points);
          Instant now = clock.instant();
          assessments.save(ref, account, version, points, now);
          return new Saved(version + 1, now);
        });
  }

  /** Hands in the points; every criterion that counts must have some. */
  public void submit(Caller caller, Ref ref, long version) {
    Acting who = access.require(caller, GrantAccess.SCORE, ref.place());
    long account = who.accountId();
    transactions.run(
        () -> {
          applications.lock(ref);
          readable(ref, account);
          OwnAssessment own = assessments.own(ref, account);
          if (own.isSubmitted()) {
            return; // pressed twice
          }
          Round round = requireOpen(ref, account);
          Rejected.ifAny(
              round.weighted().stream()
                  .filter(c -> !own.points().containsKey(c.id()))
                  .map(
                      c ->
                          Reason.at(
                              c.code().name(),
                              "grant.assessment.error.unscored." + c.code().name()))
                  .toList());
          assessments.submit(ref, account, version, clock.instant());
          history.did(who, subject(ref), "SUBMIT_SCORES");
        });
  }

  private Application readable(Ref ref, long account) {
    Application application =
        applications
            .visible(ref, account)
            .filter(a -> ApplicationState.forCommittee().contains(a.state()))
            .orElseThrow(NotFound::new);
    if (!isInAssessment(round(application.round())) || !hasNoTie(ref, account)) {
      throw new NotFound();
    }
    return application;
  }

  private Round requireOpen(Ref ref, long account) {
    applications.lock(ref);
    Application application = readable(ref, account);
    // The round's row keeps its closing and the last points in one order.
    Round round = rounds.lock(application.round()).orElseThrow(NotFound::new);
    if (round.state() != RoundState.ASSESSMENT
        || application.state() != ApplicationState.ELIGIBLE
        || assessments.own(ref, account).isSubmitted()) {
      throw new Rejected(Reason.of("grant.assessment.error.closed"));
    }
    return round;
  }

  private static void requireKnown(Round round, Map<Long, Integer> points) {
    List<Long> known = round.weighted().stream().map(Criterion::id).toList();
    points.forEach(
        (criterion, given) -> {
          if (!known.contains(criterion)) {
            throw new NotFound();
          }
          if (given < Criterion.LOWEST || given > Criterion.HIGHEST) {
            throw new Rejected(
                Reason.of(
                    "grant.error.outOfRange",
                    Map.of("least", Criterion.LOWEST, "most", Criterion.HIGHEST)));
          }
        });
  }

  private List<Map<Long, Integer>> others(Application application, OwnAssessment own) {
    var all =
        new ArrayList<>(
            assessments
                .counted(application.round())
                .getOrDefault(application.ref().id(), List.of()));
    all.remove(own.points());
    return List.copyOf(all);
  }

  private boolean hasNoTie(Ref ref, long account) {
    return conflicts.declared(ref, account).filter(k -> k == ConflictKind.NONE).isPresent();
  }

  private static boolean isInAssessment(Round round) {
    return round.state().compareTo(RoundState.ASSESSMENT) >= 0;
  }

  private Round round(Ref ref) {
    return rounds.find(ref).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), "grant_application", ref.id());
  }
}
