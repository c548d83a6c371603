package no.bindeledd.people;

import java.time.DayOfWeek;
import java.util.Comparator;
import no.bindeledd.activity.DayPart;

/** A part of the week in which somebody usually has time. */
public record FreeTime(DayOfWeek day, DayPart part) implements Comparable<FreeTime> {
  private static final Comparator<FreeTime> IN_THE_WEEK =
      Comparator.comparing(FreeTime::day).thenComparing(FreeTime::part);

  @Override
  public int compareTo(FreeTime other) {
    return IN_THE_WEEK.compare(this, other);
  }
}
