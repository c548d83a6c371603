package no.bindeledd.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes an activity a placement (praksisplass): somebody works along for a period, so many
 * hours a week, at times that are agreed with them. A draft may lack anything.
 *
 * @param kind one of those that are placements
 * @param hoursAWeek how many hours a week
 * @param tasks what there is to do, and so to talk about
 * @param contactName who is there for the one who comes
 * @param contactPhone empty if nobody is to be rung
 * @param from first day of the period
 * @param until last day of the period
 */
public record Placement(
    ActivityKind kind,
    @Nullable Integer hoursAWeek,
    String tasks,
    String contactName,
    String contactPhone,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public Placement {
    if (!kind.isPlacement()) {
      throw new IllegalArgumentException("Not a placement: " + kind);
    }
  }

  /** Who is there, and their number if they have given it; empty where that is hidden. */
  public String contact() {
    return contactPhone.isEmpty() ? contactName : contactName + ", " + contactPhone;
  }

  /** For those who are not to know where it is, and so not whom they would meet there. */
  public Placement withoutContact() {
    return new Placement(kind, hoursAWeek, tasks, "", "", from, until);
  }

  /** The same in another period. */
  Placement in(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Placement(kind, hoursAWeek, tasks, contactName, contactPhone, first, last);
  }
}
