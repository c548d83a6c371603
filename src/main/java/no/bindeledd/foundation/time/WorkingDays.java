package no.bindeledd.foundation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Which days are working days (virkedager) in Norway. A time limit that ends on a Saturday, a
 * holiday or a day that law treats as one lasts until the next working day (domstolloven § 149,
 * first paragraph). The holidays are those of helligdagsloven of 24 February 1995 § 2; 1 and 17 May
 * are treated as such by the act of 26 April 1947. Christmas Eve and New Year's Eve are none.
 */
public final class WorkingDays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 17),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  /**
   * Holidays that move, as days after Easter Sunday: Maundy Thursday, Good Friday, Easter Monday,
   * Ascension Day, Whit Monday. Easter Day and Whit Sunday are Sundays anyway.
   */
  private static final Set<Integer> AFTER_EASTER = Set.of(-3, -2, 1, 39, 50);

  private WorkingDays() {}

  /** The day itself if it is a working day, otherwise the first one after it. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FIXED.contains(MonthDay.from(day))
        && !AFTER_EASTER.contains((int) (day.toEpochDay() - easter(day.getYear()).toEpochDay()));
  }

  /**
   * Easter Sunday by the Gregorian calendar: the anonymous rule of 1876, in the wording of Jean
   * Meeus, Astronomical Algorithms, chapter 8. Its letters are kept, since they have no other
   * names.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
