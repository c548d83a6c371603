package no.bindeledd.activity;

import static no.bindeledd.activity.HoursState.CONFIRMED;
import static no.bindeledd.activity.HoursState.REFUSED;
import static no.bindeledd.activity.HoursState.REPORTED;

import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/** The life of hours that a volunteer reports. */
public final class HoursLifecycle {
  public static final Lifecycle<HoursState, Decision> LIFECYCLE =
      Lifecycle.<HoursState, Decision>named("hours", REPORTED)
          .way(REPORTED, "confirm", CONFIRMED, HoursLifecycle::explained)
          .way(REPORTED, "refuse", REFUSED, HoursLifecycle::explained)
          .way(REFUSED, "report", REPORTED)
          .build();

  private HoursLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param counted how much counts; 0 for nothing
   */
  public record Decision(int reported, int counted, @Nullable HoursReason reason) {}

  /** Who reported something else is told why. */
  private static List<Reason> explained(Decision d) {
    return d.counted() != d.reported() && d.reason() == null
        ? List.of(Reason.at("reason", "activity.reason.hoursReason"))
        : List.of();
  }
}
