package no.bindeledd.grant.screening;

import java.time.Clock;
import java.util.EnumSet;
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
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationLifecycle;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.grant.application.Eligibility;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.grant.screening.data.AnswerRepository;
import no.bindeledd.identity.PersonNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer goes through the conditions of each application that was sent in. */
@Service
public class ScreeningService {
  private static final int REMARK = 500;

  private final AnswerRepository answers;
  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final Eligibility eligibility;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final PersonNames names;
  private final Clock clock;

  ScreeningService(
      AnswerRepository answers,
      ApplicationRepository applications,
      RoundRepository rounds,
      Eligibility eligibility,
      Access access,
      Transactions transactions,
      History history,
      PersonNames names,
      Clock clock) {
    this.answers = answers;
    this.applications = applications;
    this.rounds = rounds;
    this.eligibility = eligibility;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.names = names;
    this.clock = clock;
  }

  /** What was sent in to a round, by organisation; without what the caller is disqualified in. */
  public List<ApplicationSummary> submitted(Caller caller, Ref round) {
    Acting who = access.require(caller, GrantAccess.SEE_SUBMITTED, round.place());
    return transactions.read(
        () ->
            applications.submitted(round, who.accountId(), EnumSet.allOf(ApplicationState.class)));
  }

  public Screening get(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SEE_SUBMITTED, ref.place());
    return transactions.read(
        () -> {
          Application application = visible(who, ref);
          return new Screening(
              application,
              eligibility.findings(application, round(application)),
              answers.of(ref),
              names.with(history.of(subject(ref))));
        });
  }

  /**
   * Answers one rule; the first answer takes the application into screening.
   *
   * @param seen the rule's answer that was read, null if there was none
   * @throws no.bindeledd.foundation.data.ChangedMeanwhile if a colleague has answered it since
   */
  public void answer(Caller caller, Ref ref, @Nullable Answer seen, Answer answer) {
    Acting who = access.require(caller, GrantAccess.SCREEN, ref.place());
    if (answer.remark().length() > REMARK) {
      throw new Rejected(
          Reason.at(answer.rule().name(), "grant.error.tooLong", Map.of("most", REMARK)));
    }
    transactions.run(
        () -> {
          Application application = locked(who, ref);
          if (application.state() == ApplicationState.SUBMITTED) {
            move(who, application, "SCREEN", ApplicationState.UNDER_SCREENING);
          } else if (application.state() != ApplicationState.UNDER_SCREENING) {
            throw new Rejected(Reason.of("grant.screening.error.over"));
          }
          answers.put(ref, seen, answer, who.accountId(), clock.instant());
        });
  }

  /** Lets the application on to the committee: every rule is met. */
  public void approve(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SCREEN, ref.place());
    transactions.run(
        () -> {
          Application application = locked(who, ref);
          if (application.state() == ApplicationState.SUBMITTED) { // the first answer moves it on
            throw new Rejected(Reason.of("grant.screening.error.unanswered"));
          }
          if (application.state() != ApplicationState.ELIGIBLE) { // pressed twice is no fault
            move(who, application, "APPROVE_SCREENING", ApplicationState.ELIGIBLE);
          }
        });
  }

  private void move(Acting who, Application application, String action, ApplicationState to) {
    Round round = round(application);
    ApplicationLifecycle.LIFECYCLE.require(
        application.state(),
        to,
        ApplicationLifecycle.Subject.of(application, round, clock)
            .found(eligibility.findings(application, round))
            .answered(answers.of(application.ref())));
    applications.move(application, to);
    history.moved(who, subject(application.ref()), action, application.state(), to, null);
  }

  private Application locked(Acting who, Ref ref) {
    applications.lock(ref);
    return visible(who, ref);
  }

  private Application visible(Acting who, Ref ref) {
    return applications.visible(ref, who.accountId()).orElseThrow(NotFound::new);
  }

  private Round round(Application application) {
    return rounds.find(application.round()).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), "grant_application", ref.id());
  }
}
