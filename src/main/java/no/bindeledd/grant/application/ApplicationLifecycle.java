package no.bindeledd.grant.application;

import static no.bindeledd.grant.application.ApplicationState.*;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.RoundState;
import org.jspecify.annotations.Nullable;

/** The life of an application, from the first word to the letter. */
public final class ApplicationLifecycle {
  private static final int REASONS = 3000;

  /**
   * What the guards look at.
   *
   * @param findings what the rules say, where they matter
   * @param answers what the officer found, where it matters
   * @param proposal what is recommended or decided, where it matters
   */
  public record Subject(
      Application application,
      Round round,
      Clock clock,
      List<Finding> findings,
      List<Answer> answers,
      @Nullable Proposal proposal) {

    public static Subject of(Application application, Round round, Clock clock) {
      return new Subject(application, round, clock, List.of(), List.of(), null);
    }

    public Subject found(List<Finding> found) {
      return new Subject(application, round, clock, found, answers, proposal);
    }

    public Subject answered(List<Answer> given) {
      return new Subject(application, round, clock, findings, given, proposal);
    }

    public Subject proposed(Proposal made) {
      return new Subject(application, round, clock, findings, answers, made);
    }
  }

  public static final Lifecycle<ApplicationState, Subject> LIFECYCLE =
      Lifecycle.<ApplicationState, Subject>named("grant-application", DRAFT)
          .way(
              DRAFT,
              "submit",
              SUBMITTED,
              ApplicationLifecycle::roundIsOpen,
              s -> Completeness.missing(s.application().content()),
              ApplicationLifecycle::nothingHinders)
          .way(SUBMITTED, "screen", UNDER_SCREENING)
          .way(UNDER_SCREENING, "approve", ELIGIBLE, ApplicationLifecycle::everyRuleMet)
          .way(UNDER_SCREENING, "dismiss", DISMISSED, ApplicationLifecycle::someRuleNotMet)
          .way(ELIGIBLE, "close scoring", ASSESSED)
          .way(ELIGIBLE, "recommend unscored", RECOMMENDED, ApplicationLifecycle::mayRecommend)
          .way(ASSESSED, "recommend", RECOMMENDED, ApplicationLifecycle::mayRecommend)
          .way(RECOMMENDED, "grant", GRANTED, ApplicationLifecycle::reasonedAndAffordable)
          .way(RECOMMENDED, "refuse", REFUSED, ApplicationLifecycle::reasonedAndAffordable)
          .way(SUBMITTED, "withdraw", WITHDRAWN)
          .way(UNDER_SCREENING, "withdraw", WITHDRAWN)
          .way(ELIGIBLE, "withdraw", WITHDRAWN)
          .way(ASSESSED, "withdraw", WITHDRAWN)
          .way(RECOMMENDED, "withdraw", WITHDRAWN)
          .build();

  private ApplicationLifecycle() {}

  /** By the server's clock, at the moment it is written. */
  private static List<Reason> roundIsOpen(Subject subject) {
    return switch (subject.round().phase(subject.clock())) {
      case OPEN -> List.of();
      case DRAFT, ANNOUNCED -> List.of(Reason.of("grant.application.error.notOpenYet"));
      case CLOSED, ASSESSMENT, SCORED, DECIDED ->
          List.of(Reason.of("grant.application.error.deadlinePassed"));
    };
  }

  /** That the round is closed has its own, clearer reason. */
  private static List<Reason> nothingHinders(Subject subject) {
    boolean open = subject.round().phase(subject.clock()) == RoundPhase.OPEN;
    return subject.findings().stream()
        .filter(Finding::hinders)
        .filter(f -> open || f.rule() != EligibilityRule.ROUND_OPEN)
        .map(
            f ->
                new Reason(
                    Eligibility.field(f.rule()),
                    "grant.rule.unmet." + f.rule().name(),
                    Eligibility.values(subject.round().terms())))
        .toList();
  }

  private static List<Reason> everyRuleMet(Subject subject) {
    if (subject.answers().stream().anyMatch(a -> !a.met())) {
      return List.of(Reason.of("grant.screening.error.notMet"));
    }
    List<EligibilityRule> answered = subject.answers().stream().map(Answer::rule).toList();
    return subject.findings().stream()
            .filter(Finding::isRelevant)
            .allMatch(f -> answered.contains(f.rule()))
        ? List.of()
        : List.of(Reason.of("grant.screening.error.unanswered"));
  }

  private static List<Reason> someRuleNotMet(Subject subject) {
    List<Answer> against = subject.answers().stream().filter(a -> !a.met()).toList();
    if (against.isEmpty()) {
      return List.of(Reason.of("grant.screening.error.nothingAgainst"));
    }
    return against.stream()
        .filter(a -> a.remark().isBlank())
        .map(a -> Reason.at(a.rule().name(), "grant.screening.error.remark"))
        .toList();
  }

  private static List<Reason> mayRecommend(Subject subject) {
    return subject.round().state() == RoundState.SCORED
        ? reasonedAndAffordable(subject)
        : List.of(Reason.of("grant.decision.error.notScored"));
  }

  private static List<Reason> reasonedAndAffordable(Subject subject) {
    Proposal proposal = subject.proposal();
    if (proposal == null) {
      return List.of(Reason.of("grant.decision.error.nothingProposed"));
    }
    if (proposal.reasons().isBlank()) {
      return List.of(Reason.at("reasons", "grant.decision.error.reasons"));
    }
    if (proposal.reasons().length() > REASONS) {
      return List.of(Reason.at("reasons", "grant.error.tooLong", Map.of("most", REASONS)));
    }
    return switch (proposal.outcome()) {
      case GRANTED -> affordable(subject.application(), proposal);
      case REFUSED, DISMISSED ->
          proposal.amountKroner() == 0
              ? List.of()
              : List.of(Reason.at("amount", "grant.decision.error.noAmount"));
    };
  }

  private static List<Reason> affordable(Application application, Proposal proposal) {
    if (proposal.amountKroner() <= 0) {
      return List.of(Reason.at("amount", "grant.decision.error.amount"));
    }
    if (proposal.amountKroner() > application.content().amountOrZero()) {
      return List.of(Reason.at("amount", "grant.decision.error.moreThanAsked"));
    }
    if (proposal.amountKroner() > proposal.remainingKroner()) {
      return List.of(
          Reason.at(
              "amount",
              "grant.decision.error.budget",
              Map.of("remaining", Math.max(0, proposal.remainingKroner()))));
    }
    return List.of();
  }
}
