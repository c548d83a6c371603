package no.bindeledd.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;

/** The life of a suggestion: one answer within fourteen days, and no way back from an end. */
public final class SuggestionLifecycle {
  /** How long a suggestion waits for an answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(14);

  static final Lifecycle<SuggestionState, Now> LIFECYCLE =
      Lifecycle.<SuggestionState, Now>named("suggestion", SuggestionState.PROPOSED)
          .way(
              SuggestionState.PROPOSED,
              "accept",
              SuggestionState.ACCEPTED,
              SuggestionLifecycle::inTime)
          .way(
              SuggestionState.PROPOSED,
              "acceptWhenFull",
              SuggestionState.FULL,
              SuggestionLifecycle::inTime)
          .way(SuggestionState.PROPOSED, "decline", SuggestionState.DECLINED)
          .way(SuggestionState.PROPOSED, "withdraw", SuggestionState.WITHDRAWN)
          .way(SuggestionState.PROPOSED, "expire", SuggestionState.EXPIRED)
          .build();

  private SuggestionLifecycle() {}

  /** For the diagram. */
  public static Lifecycle<SuggestionState, ?> lifecycle() {
    return LIFECYCLE;
  }

  private static List<Reason> inTime(Now now) {
    return now.moment().isBefore(now.suggestion().answerBefore())
        ? List.of()
        : List.of(Reason.of("matching.suggestion.tooLate"));
  }

  /** What the guards look at. */
  record Now(Suggestion suggestion, Instant moment) {}
}
