package no.bindeledd.activity;

import static no.bindeledd.activity.SignUpState.CANCELLED;
import static no.bindeledd.activity.SignUpState.LAPSED;
import static no.bindeledd.activity.SignUpState.OFFERED;
import static no.bindeledd.activity.SignUpState.TAKEN;
import static no.bindeledd.activity.SignUpState.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The life of a wish for a place. Everybody comes to the queue; whoever finds a free place goes
 * through it at once, in the same transaction.
 */
public final class SignUpLifecycle {
  /** How long a place is held for somebody from the queue, or for an adult of a family. */
  public static final Duration ANSWER_WITHIN = Duration.ofHours(24);

  public static final Lifecycle<SignUpState, Subject> LIFECYCLE =
      Lifecycle.<SignUpState, Subject>named("sign-up", WAITING)
          .way(WAITING, "take", TAKEN, SignUpLifecycle::placeIsFree)
          .way(WAITING, "offer", OFFERED, SignUpLifecycle::placeIsFree)
          .way(WAITING, "leave", CANCELLED)
          .way(OFFERED, "yes", TAKEN, SignUpLifecycle::inTime)
          .way(OFFERED, "no", CANCELLED)
          .way(OFFERED, "lapse", LAPSED, SignUpLifecycle::over)
          .way(TAKEN, "leave", CANCELLED)
          .way(CANCELLED, "again", WAITING)
          .way(LAPSED, "again", WAITING)
          .build();

  private SignUpLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param free whether a place of the group is free, under the lock
   */
  public record Subject(boolean free, @Nullable Instant offerEnds, Instant now) {}

  private static List<Reason> placeIsFree(Subject s) {
    return s.free() ? List.of() : List.of(Reason.of("activity.reason.full"));
  }

  private static List<Reason> inTime(Subject s) {
    return isOver(s) ? List.of(Reason.of("activity.reason.offerOver")) : List.of();
  }

  private static List<Reason> over(Subject s) {
    return isOver(s) ? List.of() : List.of(Reason.of("activity.reason.offerStands"));
  }

  private static boolean isOver(Subject s) {
    return s.offerEnds() != null && !s.now().isBefore(s.offerEnds());
  }
}
