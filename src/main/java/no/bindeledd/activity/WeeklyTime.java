package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/** A time of the week at which people meet, by Norwegian clocks. */
public record WeeklyTime(DayOfWeek day, LocalTime from, LocalTime to)
    implements Comparable<WeeklyTime> {

  private static final Comparator<WeeklyTime> IN_THE_WEEK =
      Comparator.comparing(WeeklyTime::day)
          .thenComparing(WeeklyTime::from)
          .thenComparing(WeeklyTime::to);

  public DayPart dayPart() {
    return DayPart.of(from);
  }

  /** Monday morning first. */
  @Override
  public int compareTo(WeeklyTime other) {
    return IN_THE_WEEK.compare(this, other);
  }
}
