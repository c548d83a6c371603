package no.bindeledd.grant.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationLifecycle;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.Proposal;
import no.bindeledd.grant.application.RoundCompletion;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.decision.data.DecisionRepository;
import no.bindeledd.grant.decision.data.RecommendationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.grant.screening.data.AnswerRepository;
import org.springframework.stereotype.Service;

/** Decisions: made once, by somebody without a tie to the applicant, each with its letter. */
@Service
public class DecisionService {
  private final DecisionRepository decisions;
  private final RecommendationRepository recommendations;
  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final AnswerRepository answers;
  private final Letters letters;
  private final RoundCompletion completion;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  DecisionService(
      DecisionRepository decisions,
      RecommendationRepository recommendations,
      ApplicationRepository applications,
      RoundRepository rounds,
      AnswerRepository answers,
      Letters letters,
      RoundCompletion completion,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.decisions = decisions;
    this.recommendations = recommendations;
    this.applications = applications;
    this.rounds = rounds;
    this.answers = answers;
    this.letters = letters;
    this.completion = completion;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Decides an application and sends the letter. The same decision pressed twice is one decision.
   *
   * @param recommendation version of the recommendation that was read
   * @param amountKroner zero unless granted
   * @throws Rejected if it is decided otherwise already, or the budget does not reach
   * @throws ChangedMeanwhile if the officer recommends something else since
   */
  public Decision decide(
      Caller caller,
      Ref ref,
      long recommendation,
      Outcome outcome,
      long amountKroner,
      String reasons) {
    Acting who = access.require(caller, GrantAccess.DECIDE, ref.place());
    ApplicationState to =
        switch (outcome) {
          case GRANTED -> ApplicationState.GRANTED;
          case REFUSED -> ApplicationState.REFUSED;
          case DISMISSED -> throw new Rejected(Reason.of("grant.decision.error.dismissal"));
        };
    return transactions.call(
        () -> {
          applications.lock(ref);
          Application application = visible(who, ref);
          Optional<Decision> before = decisions.find(ref);
          if (before
              .filter(d -> d.outcome() == outcome && d.amountKroner() == amountKroner)
              .isPresent()) {
            return before.get();
          }
          // The round's row keeps decisions in one order, so that the budget is spent once.
          Round round = rounds.lock(application.round()).orElseThrow(NotFound::new);
          long remaining =
              round.terms().budgetOrZero() - decisions.grantedKroner(application.round());
          ApplicationLifecycle.LIFECYCLE.require(
              application.state(),
              to,
              ApplicationLifecycle.Subject.of(application, round, clock)
                  .proposed(new Proposal(outcome, amountKroner, reasons, remaining)));
          if (recommendations.find(ref).filter(r -> r.version() == recommendation).isEmpty()) {
            throw new ChangedMeanwhile();
          }
          return write(who, application, round, to, "DECIDE", outcome, amountKroner, reasons);
        });
  }

  /**
   * Dismisses an application that does not meet the conditions; the remarks are the reasons.
   *
   * @param seen the answers that were read, in the order of the rules
   * @throws ChangedMeanwhile if a colleague has answered otherwise since: the letter would say what
   *     this officer has not read
   */
  public Decision dismiss(Caller caller, Ref ref, List<Answer> seen) {
    Acting who = access.require(caller, GrantAccess.DISMISS, ref.place());
    return transactions.call(
        () -> {
          applications.lock(ref);
          Application application = visible(who, ref);
          Optional<Decision> before = decisions.find(ref);
          if (application.state() == ApplicationState.DISMISSED && before.isPresent()) {
            return before.get();
          }
          if (application.state() == ApplicationState.SUBMITTED) { // nobody has answered a rule
            throw new Rejected(Reason.of("grant.screening.error.nothingAgainst"));
          }
          Round round = rounds.lock(application.round()).orElseThrow(NotFound::new);
          List<Answer> found = answers.of(ref);
          ApplicationLifecycle.LIFECYCLE.require(
              application.state(),
              ApplicationState.DISMISSED,
              ApplicationLifecycle.Subject.of(application, round, clock).answered(found));
          if (!found.equals(seen)) {
            throw new ChangedMeanwhile();
          }
          return write(
              who,
              application,
              round,
              ApplicationState.DISMISSED,
              "DISMISS",
              Outcome.DISMISSED,
              0,
              remarks(found));
        });
  }

  /** What the applicant has been told, if it is decided. */
  public Optional<Reply> reply(Caller caller, Ref ref) {
    access.require(
        caller,
        GrantAccess.SEE_OWN_APPLICATIONS,
        transactions.read(() -> applications.placeOf(ref)));
    return transactions.read(
        () ->
            decisions
                .find(ref)
                .map(decision -> new Reply(decision, decisions.letter(ref).orElse(null))));
  }

  private Decision write(
      Acting who,
      Application application,
      Round round,
      ApplicationState to,
      String action,
      Outcome outcome,
      long amountKroner,
      String reasons) {
    var decision = new Decision(outcome, amountKroner, reasons.strip(), clock.instant());
    decisions.insert(application.ref(), decision, who.accountId());
    applications.move(application, to);
    history.moved(who, subject(application.ref()), action, application.state(), to, null);
    letters.send(application, round, decision);
    completion.check(who, application.round());
    return decision;
  }

  private static String remarks(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> !answer.met())
        .map(answer -> "– " + answer.remark().strip())
        .collect(Collectors.joining("\n"));
  }

  private Application visible(Acting who, Ref ref) {
    return applications.visible(ref, who.accountId()).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), "grant_application", ref.id());
  }
}
