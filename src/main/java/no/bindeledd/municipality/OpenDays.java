package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something counts, both days included; no day means no limit.
 *
 * @param from the first day
 * @param to the last day
 */
public record OpenDays(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final OpenDays ALWAYS = new OpenDays(null, null);

  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && !overOn(day);
  }

  /** Whether it has been and is no more. */
  public boolean overOn(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  /** Whether any of it is after a day. */
  public boolean reachesBeyond(LocalDate day) {
    return to == null || to.isAfter(day);
  }

  boolean inOrder() {
    return from == null || to == null || !to.isBefore(from);
  }
}
