package no.bindeledd.organisation.merge;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.time.Norway;

/**
 * The life of a merge: for a month it can be undone, as long as the two still stand as it left
 * them.
 */
public final class MergeLifecycle {
  /** How long a merge can be undone. */
  public static final Period UNDOABLE = Period.ofDays(30);

  /**
   * What the guards look at.
   *
   * @param stands whether the one still leads to the other, which still goes on by itself
   * @param numberTaken whether a number that would go back stands with a third by now
   */
  record Undoing(Merge merge, Instant now, boolean stands, boolean numberTaken) {}

  static final Lifecycle<Merge.State, Undoing> LIFECYCLE =
      Lifecycle.<Merge.State, Undoing>named("merge of organisations", Merge.State.MERGED)
          .way(
              Merge.State.MERGED,
              "undo",
              Merge.State.UNDONE,
              MergeLifecycle::inTime,
              MergeLifecycle::stands,
              MergeLifecycle::numberIsFree)
          .way(Merge.State.MERGED, "settle", Merge.State.SETTLED)
          .build();

  private MergeLifecycle() {}

  /** Until when it can be undone. */
  public static Instant until(Merge merge) {
    return Norway.local(merge.mergedAt()).plus(UNDOABLE).toInstant();
  }

  /** What is older than this can no longer be undone. */
  static Instant oldest(Clock clock) {
    return Norway.local(clock.instant()).minus(UNDOABLE).toInstant();
  }

  private static List<Reason> inTime(Undoing undoing) {
    return undoing.now().isBefore(until(undoing.merge()))
        ? List.of()
        : List.of(Reason.of("organisation.reason.mergeSettled"));
  }

  private static List<Reason> stands(Undoing undoing) {
    return undoing.stands() ? List.of() : List.of(Reason.of("organisation.reason.mergedFurther"));
  }

  private static List<Reason> numberIsFree(Undoing undoing) {
    return undoing.numberTaken()
        ? List.of(Reason.of("organisation.reason.numberTakenMeanwhile"))
        : List.of();
  }
}
