package no.bindeledd.grant.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationLifecycle;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.Proposal;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.decision.data.DecisionRepository;
import no.bindeledd.grant.decision.data.RecommendationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.grant.screening.data.AnswerRepository;
import no.bindeledd.identity.PersonNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer's recommendation, and the file on which a decision rests. */
@Service
public class RecommendationService {
  private final RecommendationRepository recommendations;
  private final DecisionRepository decisions;
  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final AnswerRepository answers;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final PersonNames names;
  private final Clock clock;

  RecommendationService(
      RecommendationRepository recommendations,
      DecisionRepository decisions,
      ApplicationRepository applications,
      RoundRepository rounds,
      AnswerRepository answers,
      Access access,
      Transactions transactions,
      History history,
      PersonNames names,
      Clock clock) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.applications = applications;
    this.rounds = rounds;
    this.answers = answers;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Writes or changes a recommendation.
   *
   * @param version of the recommendation that was read, zero if there was none
   * @throws Rejected if reasons are missing, or the sum is more than was asked for or is left
   */
  public Saved recommend(
      Caller caller, Ref ref, long version, Outcome outcome, long amountKroner, String reasons) {
    Acting who = access.require(caller, GrantAccess.RECOMMEND, ref.place());
    return transactions.call(
        () -> {
          applications.lock(ref);
          Application application = visible(who, ref);
          Round round = round(application);
          var proposal =
              new Proposal(outcome, amountKroner, reasons, unpromised(who, application, round));
          // A change of a recommendation passes the same guards as the first.
          ApplicationState from =
              application.state() == ApplicationState.RECOMMENDED
                  ? ApplicationState.ASSESSED
                  : application.state();
          ApplicationLifecycle.LIFECYCLE.require(
              from,
              ApplicationState.RECOMMENDED,
              ApplicationLifecycle.Subject.of(application, round, clock).proposed(proposal));
          Instant now = clock.instant();
          recommendations.save(ref, version, proposal, who.accountId(), now);
          if (application.state() == ApplicationState.RECOMMENDED) {
            history.did(who, subject(ref), "RECOMMEND");
          } else {
            applications.move(application, ApplicationState.RECOMMENDED);
            history.moved(
                who,
                subject(ref),
                "RECOMMEND",
                application.state(),
                ApplicationState.RECOMMENDED,
                null);
          }
          return new Saved(version + 1, now);
        });
  }

  /** The applications of a round that were assessed, with what was recommended and decided. */
  public List<Recommended> list(Caller caller, Ref round) {
    Acting who = access.require(caller, GrantAccess.SEE_RECOMMENDED, round.place());
    return transactions.read(() -> visible(who, round, null));
  }

  /** Everything that a decision on one application rests on. */
  public DecisionFile file(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SEE_RECOMMENDED, ref.place());
    return transactions.read(
        () -> {
          Application application = visible(who, ref);
          Round round = round(application);
          return new DecisionFile(
              application,
              round,
              answers.of(ref),
              recommendations.find(ref).orElse(null),
              decisions.find(ref).orElse(null),
              decisions.letter(ref).orElse(null),
              unpromised(who, application, round),
              names.with(history.of(subject(ref))));
        });
  }

  /** What others that the caller may see have not been promised yet. */
  private long unpromised(Acting who, Application application, Round round) {
    return round.terms().budgetOrZero()
        - visible(who, round.ref(), application.ref()).stream()
            .mapToLong(RecommendationService::promised)
            .sum();
  }

  private static long promised(Recommended other) {
    if (other.decision() != null) {
      return other.decision().amountKroner();
    }
    return other.recommendation() == null ? 0 : other.recommendation().amountKroner();
  }

  private List<Recommended> visible(Acting who, Ref round, @Nullable Ref except) {
    return applications.submitted(round, who.accountId(), ApplicationState.forCommittee()).stream()
        .filter(a -> !Objects.equals(a.ref(), except))
        .map(
            a ->
                new Recommended(
                    a,
                    recommendations.find(a.ref()).orElse(null),
                    decisions.find(a.ref()).orElse(null)))
        .toList();
  }

  private Application visible(Acting who, Ref ref) {
    return applications
        .visible(ref, who.accountId())
        .filter(a -> ApplicationState.forCommittee().contains(a.state()))
        .orElseThrow(NotFound::new);
  }

  private Round round(Application application) {
    return rounds.find(application.round()).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), "grant_application", ref.id());
  }
}
