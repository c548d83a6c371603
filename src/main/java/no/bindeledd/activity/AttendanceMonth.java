package no.bindeledd.activity;

import java.time.YearMonth;

/**
 * How many came in a month.
 *
 * @param sessions of which somebody said so
 * @param people who came to them, counted each time
 */
public record AttendanceMonth(YearMonth month, int sessions, int people) {

  public double average() {
    return (double) people / sessions;
  }
}
