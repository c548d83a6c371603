package no.bindeledd.grant.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/** The life of a round. That it opens and closes is the calendar's doing, not a transition. */
public final class RoundLifecycle {

  /** What the guards look at. */
  public record Subject(Round round, Clock clock) {}

  public static final Lifecycle<RoundState, Subject> LIFECYCLE =
      Lifecycle.<RoundState, Subject>named("grant-round", RoundState.DRAFT)
          .way(
              RoundState.DRAFT,
              "announce",
              RoundState.ANNOUNCED,
              RoundLifecycle::complete,
              RoundLifecycle::datesInOrder,
              RoundLifecycle::weightsAddUp)
          .way(
              RoundState.ANNOUNCED,
              "start assessment",
              RoundState.ASSESSMENT,
              RoundLifecycle::deadlinePassed)
          .way(RoundState.ASSESSMENT, "close scoring", RoundState.SCORED)
          .way(RoundState.SCORED, "decide the last application", RoundState.DECIDED)
          .build();

  private RoundLifecycle() {}

  private static List<Reason> complete(Subject subject) {
    Terms terms = subject.round().terms();
    var reasons = new ArrayList<Reason>();
    if (terms.name().isBlank()) {
      reasons.add(Reason.at("name", "grant.round.error.name"));
    }
    if (terms.budgetOrZero() <= 0) {
      reasons.add(Reason.at("budget", "grant.round.error.budget"));
    }
    if (terms.kinds().isEmpty()) {
      reasons.add(Reason.at("kinds", "grant.round.error.kinds"));
    }
    if (terms.goals().isEmpty()) {
      reasons.add(Reason.at("goals", "grant.round.error.goals"));
    }
    if (terms.appealBody() == null || terms.appealBody().isBlank()) {
      reasons.add(Reason.at("appealBody", "grant.round.error.appealBody"));
    }
    return reasons;
  }

  private static List<Reason> datesInOrder(Subject subject) {
    Terms terms = subject.round().terms();
    var reasons = new ArrayList<Reason>();
    inOrder(reasons, "opensOn", null, terms.opensOn());
    inOrder(reasons, "deadlineOn", terms.opensOn(), terms.deadlineOn());
    inOrder(reasons, "assessedBy", terms.deadlineOn(), terms.assessedBy());
    inOrder(reasons, "decidedBy", terms.assessedBy(), terms.decidedBy());
    return reasons;
  }

  private static void inOrder(
      List<Reason> reasons, String field, @Nullable LocalDate before, @Nullable LocalDate day) {
    if (day == null) {
      reasons.add(Reason.at(field, "grant.round.error.dateMissing"));
    } else if (before != null && day.isBefore(before)) {
      reasons.add(Reason.at(field, "grant.round.error.dateOrder"));
    }
  }

  private static List<Reason> weightsAddUp(Subject subject) {
    int sum = subject.round().terms().weightSum();
    return sum == 100
        ? List.of()
        : List.of(Reason.at("weights", "grant.round.error.weights", Map.of("sum", sum)));
  }

  private static List<Reason> deadlinePassed(Subject subject) {
    return subject.round().phase(subject.clock()) == RoundPhase.CLOSED
        ? List.of()
        : List.of(Reason.of("grant.round.error.deadlineAhead"));
  }
}
