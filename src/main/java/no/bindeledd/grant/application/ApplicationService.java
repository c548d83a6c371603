package no.bindeledd.grant.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.identity.NamedHistory;
import no.bindeledd.identity.PersonNames;
import org.springframework.stereotype.Service;

/** What an organisation does with its applications. Nobody else sees a draft, or that it exists. */
@Service
public class ApplicationService {
  /** Who of the municipality did the rest is no business of theirs. */
  private static final Set<String> BY_APPLICANTS =
      Set.of("START_APPLICATION", "SUBMIT_APPLICATION", "WITHDRAW_APPLICATION");

  /** How committee and officer prepare the case is not among it before the decision. */
  private static final Set<String> FOR_APPLICANTS =
      Set.of(
          "START_APPLICATION",
          "SUBMIT_APPLICATION",
          "WITHDRAW_APPLICATION",
          "SCREEN",
          "APPROVE_SCREENING",
          "DISMISS",
          "DECIDE");

  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final Eligibility eligibility;
  private final Receipts receipts;
  private final RoundCompletion completion;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final PersonNames names;
  private final Ids ids;
  private final Clock clock;

  ApplicationService(
      ApplicationRepository applications,
      RoundRepository rounds,
      Eligibility eligibility,
      Receipts receipts,
      RoundCompletion completion,
      Access access,
      Transactions transactions,
      History history,
      PersonNames names,
      Ids ids,
      Clock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.eligibility = eligibility;
    this.receipts = receipts;
    this.completion = completion;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  /** Starts a draft for the caller's organisation, or finds the one that is there already. */
  public Ref start(Caller caller, Ref round) {
    Acting who = access.require(caller, GrantAccess.START_APPLICATION);
    long organisation = who.organisationId();
    return transactions.call(
        () -> {
          // The round's row is the gate: of two clicks at once, the second finds the first's draft.
          Round open = rounds.lock(round).orElseThrow(NotFound::new);
          switch (open.phase(clock)) {
            case DRAFT -> throw new NotFound();
            case ANNOUNCED -> throw new Rejected(Reason.of("grant.application.error.notOpenYet"));
            case OPEN -> {}
            case CLOSED, ASSESSMENT, SCORED, DECIDED ->
                throw new Rejected(Reason.of("grant.application.error.deadlinePassed"));
          }
          return applications
              .draftOf(organisation, round)
              .orElseGet(() -> insert(who, round, organisation));
        });
  }

  private Ref insert(Acting who, Ref round, long organisation) {
    Ref ref = round.sibling(ids.next());
    applications.insert(ref, round, organisation, clock.instant());
    history.moved(who, subject(ref), "START_APPLICATION", null, ApplicationState.DRAFT, null);
    return ref;
  }

  /** The organisation's applications, drafts among them. */
  public List<ApplicationSummary> own(Caller caller) {
    Acting who = access.require(caller, GrantAccess.SEE_OWN_APPLICATIONS);
    return transactions.read(() -> applications.ofOrganisation(who.organisationId()));
  }

  public Application get(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SEE_OWN_APPLICATIONS, placeOf(ref));
    return transactions.read(() -> applications.find(ref)).orElseThrow(NotFound::new);
  }

  /** The round to which this application goes. */
  public Round roundOf(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SEE_OWN_APPLICATIONS, placeOf(ref));
    return transactions.read(() -> round(applications.find(ref).orElseThrow(NotFound::new)));
  }

  /** What the applicant may know of what happened, newest first. */
  public NamedHistory history(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SEE_OWN_APPLICATIONS, placeOf(ref));
    return transactions.read(
        () ->
            names.with(
                history.of(subject(ref)).stream()
                    .filter(change -> FOR_APPLICANTS.contains(change.action()))
                    .toList(),
                change -> BY_APPLICANTS.contains(change.action())));
  }

  /** What the rules of the scheme say about it now. */
  public List<Finding> check(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SEE_OWN_APPLICATIONS, placeOf(ref));
    return transactions.read(
        () -> {
          Application application = applications.find(ref).orElseThrow(NotFound::new);
          return eligibility.findings(application, round(application));
        });
  }

  /** Everything that stands against sending it now. */
  public List<Reason> objections(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SUBMIT_APPLICATION, placeOf(ref));
    return transactions.read(
        () -> {
          Application application = applications.find(ref).orElseThrow(NotFound::new);
          return ApplicationLifecycle.LIFECYCLE.objections(
              application.state(), ApplicationState.SUBMITTED, subjectOf(application));
        });
  }

  /**
   * Keeps a draft as it stands now; it need not be complete.
   *
   * @throws ChangedMeanwhile if somebody else has saved since this version: nothing is overwritten
   */
  public Saved save(Caller caller, Ref ref, long version, ApplicationContent content) {
    access.require(caller, GrantAccess.WRITE_APPLICATION, placeOf(ref));
    Completeness.requireStorable(content);
    return transactions.call(
        () -> {
          Application application = applications.find(ref).orElseThrow(NotFound::new);
          requireDraft(application);
          Instant now = clock.instant();
          applications.save(ref, version, content, now);
          return new Saved(version + 1, now);
        });
  }

  /**
   * Sends the application. The server's time counts. Sent twice, it is sent once and the receipt is
   * the same.
   *
   * @throws Rejected with everything that is missing or hinders
   */
  public Receipt submit(Caller caller, Ref ref, long version) {
    Acting who = access.require(caller, GrantAccess.SUBMIT_APPLICATION, placeOf(ref));
    return transactions.call(
        () -> {
          Application application = applications.lock(ref).orElseThrow(NotFound::new);
          if (application.state() == ApplicationState.SUBMITTED
              && application.submittedAt() != null) {
            return new Receipt(application.number(), application.submittedAt());
          }
          ApplicationLifecycle.LIFECYCLE.require(
              application.state(), ApplicationState.SUBMITTED, subjectOf(application));
          if (application.version() != version) {
            throw new ChangedMeanwhile();
          }
          Instant now = clock.instant();
          applications.submit(application, who.accountId(), now);
          history.moved(
              who,
              subject(ref),
              "SUBMIT_APPLICATION",
              application.state(),
              ApplicationState.SUBMITTED,
              null);
          var receipt = new Receipt(application.number(), now);
          receipts.send(application, round(application), receipt);
          return receipt;
        });
  }

  /** Takes an application back before it is decided; a draft is deleted instead. */
  public void withdraw(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.WITHDRAW_APPLICATION, placeOf(ref));
    transactions.run(
        () -> {
          Application application = applications.lock(ref).orElseThrow(NotFound::new);
          if (application.state() == ApplicationState.WITHDRAWN) {
            return; // pressed twice
          }
          ApplicationLifecycle.LIFECYCLE.require(
              application.state(), ApplicationState.WITHDRAWN, subjectOf(application));
          applications.move(application, ApplicationState.WITHDRAWN);
          history.moved(
              who,
              subject(ref),
              "WITHDRAW_APPLICATION",
              application.state(),
              ApplicationState.WITHDRAWN,
              null);
          completion.check(who, application.round());
        });
  }

  /** Deletes a draft for good. */
  public void discard(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.WITHDRAW_APPLICATION, placeOf(ref));
    transactions.run(
        () -> {
          requireDraft(applications.lock(ref).orElseThrow(NotFound::new));
          applications.delete(ref);
          history.moved(
              who, subject(ref), "DISCARD_APPLICATION", ApplicationState.DRAFT, null, null);
        });
  }

  private static void requireDraft(Application application) {
    if (application.state() != ApplicationState.DRAFT) {
      throw new Rejected(Reason.of("grant.application.error.notDraft"));
    }
  }

  private ApplicationLifecycle.Subject subjectOf(Application application) {
    Round round = round(application);
    return ApplicationLifecycle.Subject.of(application, round, clock)
        .found(eligibility.findings(application, round));
  }

  private Round round(Application application) {
    return rounds.find(application.round()).orElseThrow(NotFound::new);
  }

  private Place placeOf(Ref ref) {
    return transactions.read(() -> applications.placeOf(ref));
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), "grant_application", ref.id());
  }
}
