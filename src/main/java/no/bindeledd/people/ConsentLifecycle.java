package no.bindeledd.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;

/** The life of a consent: proposed by a caseworker, decided by the person, over after its day. */
public final class ConsentLifecycle {
  /** How long a proposal waits for an answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(14);

  static final Lifecycle<ConsentState, Now> LIFECYCLE =
      Lifecycle.<ConsentState, Now>named("consent", ConsentState.PROPOSED)
          .way(
              ConsentState.PROPOSED,
              "confirm",
              ConsentState.CONFIRMED,
              ConsentLifecycle::inTime,
              ConsentLifecycle::dayNotPassed)
          .way(ConsentState.PROPOSED, "decline", ConsentState.DECLINED)
          .way(ConsentState.PROPOSED, "lapse", ConsentState.LAPSED)
          .way(ConsentState.CONFIRMED, "withdraw", ConsentState.WITHDRAWN)
          .way(ConsentState.CONFIRMED, "expire", ConsentState.EXPIRED)
          .build();

  private ConsentLifecycle() {}

  /** For the diagram. */
  public static Lifecycle<ConsentState, ?> lifecycle() {
    return LIFECYCLE;
  }

  private static List<Reason> inTime(Now now) {
    return now.moment().isBefore(now.consent().answerBefore())
        ? List.of()
        : List.of(Reason.of("people.consent.tooLate"));
  }

  private static List<Reason> dayNotPassed(Now now) {
    return now.today().isAfter(now.consent().until())
        ? List.of(Reason.of("people.consent.dayPassed"))
        : List.of();
  }

  /** What the guards look at. */
  record Now(Consent consent, Instant moment, LocalDate today) {}
}
