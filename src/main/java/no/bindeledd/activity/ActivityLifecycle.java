package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityState.CANCELLED;
import static no.bindeledd.activity.ActivityState.DRAFT;
import static no.bindeledd.activity.ActivityState.ENDED;
import static no.bindeledd.activity.ActivityState.HIDDEN;
import static no.bindeledd.activity.ActivityState.PUBLISHED;
import static no.bindeledd.activity.ActivityState.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/** The life of an activity. */
public final class ActivityLifecycle {
  public static final Lifecycle<ActivityState, Subject> LIFECYCLE =
      Lifecycle.<ActivityState, Subject>named("activity", DRAFT)
          .way(DRAFT, "publish", PUBLISHED, ActivityLifecycle::wellFormed, ActivityLifecycle::ready)
          .way(
              DRAFT, "askForLook", WAITING, ActivityLifecycle::wellFormed, ActivityLifecycle::ready)
          .way(
              WAITING,
              "approve",
              PUBLISHED,
              ActivityLifecycle::wellFormed,
              ActivityLifecycle::ready)
          .way(WAITING, "sendBack", DRAFT)
          .way(PUBLISHED, "cancel", CANCELLED)
          .way(PUBLISHED, "hide", HIDDEN)
          .way(HIDDEN, "showAgain", PUBLISHED, ActivityLifecycle::wellFormed)
          .way(HIDDEN, "cancel", CANCELLED)
          .way(HIDDEN, "end", ENDED, ActivityLifecycle::over)
          .way(PUBLISHED, "end", ENDED, ActivityLifecycle::over)
          .build();

  private ActivityLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param lastDay of sessions, moved ones too; null without end
   */
  public record Subject(ActivityContent content, @Nullable LocalDate lastDay, Instant now) {}

  private static List<Reason> wellFormed(Subject s) {
    return ActivityRules.faults(s.content());
  }

  /** Complete, and with a session to come to or a period that is not over. */
  static List<Reason> ready(Subject s) {
    List<Reason> gaps = ActivityRules.gaps(s.content());
    if (!gaps.isEmpty()) {
      return gaps;
    }
    if (s.content().kind().isPlacement()) {
      return over(s.content().endsOn(), s.now())
          ? List.of(Reason.at("periodTo", "activity.reason.periodOver"))
          : List.of();
    }
    return s.content().series().after(s.now()).isEmpty()
        ? List.of(Reason.at("times", "activity.reason.noSessionAhead"))
        : List.of();
  }

  private static List<Reason> over(Subject s) {
    return over(s.lastDay(), s.now()) ? List.of() : List.of(Reason.of("activity.reason.notOver"));
  }

  private static boolean over(@Nullable LocalDate last, Instant now) {
    return last != null && !Norway.endOf(last).isAfter(now);
  }
}
