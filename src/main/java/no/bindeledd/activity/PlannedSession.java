package no.bindeledd.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.bindeledd.foundation.time.Norway;

/**
 * A session that follows from a rule. The clock on the wall counts: six o'clock stays six o'clock
 * when summer time begins or ends. A time that the clocks skip is an hour later; of a time that
 * comes twice it is the first.
 */
public record PlannedSession(Instant from, Instant to) implements Comparable<PlannedSession> {

  /** On a day, by the clocks on the wall. */
  public static PlannedSession on(LocalDate day, LocalTime begins, LocalTime ends) {
    Instant from = Norway.instant(day, begins);
    Instant to = Norway.instant(day, ends);
    // In the hour that summer time skips, beginning and end would fall together.
    return new PlannedSession(
        from, to.isAfter(from) ? to : from.plus(Duration.between(begins, ends)));
  }

  /** The Norwegian day on which it begins. */
  public LocalDate day() {
    return Norway.local(from).toLocalDate();
  }

  /** Earliest first. */
  @Override
  public int compareTo(PlannedSession other) {
    int byStart = from.compareTo(other.from);
    return byStart == 0 ? to.compareTo(other.to) : byStart;
  }
}
