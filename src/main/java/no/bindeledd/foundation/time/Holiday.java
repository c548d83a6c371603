package no.bindeledd.foundation.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days in Norway on which many places are closed: those of helligdagsloven of 24 February 1995
 * § 2 that are not ordinary Sundays, eves included, 1 and 17 May, and New Year's Eve by custom.
 */
public enum Holiday {
  NEW_YEARS_DAY(1, 1),
  MAUNDY_THURSDAY(-3),
  GOOD_FRIDAY(-2),
  EASTER_EVE(-1),
  EASTER_SUNDAY(0),
  EASTER_MONDAY(1),
  LABOUR_DAY(5, 1),
  CONSTITUTION_DAY(5, 17),
  ASCENSION_DAY(39),
  WHITSUN_EVE(48),
  WHIT_SUNDAY(49),
  WHIT_MONDAY(50),
  CHRISTMAS_EVE(12, 24),
  CHRISTMAS_DAY(12, 25),
  BOXING_DAY(12, 26),
  NEW_YEARS_EVE(12, 31);

  private final int month;
  private final int day;

  Holiday(int daysAfterEaster) {
    this(0, daysAfterEaster);
  }

  Holiday(int month, int day) {
    this.month = month;
    this.day = day;
  }

  /** Its day in a year. */
  public LocalDate in(int year) {
    return month == 0 ? WorkingDays.easter(year).plusDays(day) : LocalDate.of(year, month, day);
  }

  /** What a day is; of two that meet, as 17 May and Whit Sunday may, the first of this list. */
  public static Optional<Holiday> on(LocalDate day) {
    return Optional.ofNullable(between(day, day).get(day));
  }

  /** Those of a period, both ends included. */
  public static SortedMap<LocalDate, Holiday> between(LocalDate from, LocalDate to) {
    var found = new TreeMap<LocalDate, Holiday>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (Holiday holiday : values()) {
        LocalDate day = holiday.in(year);
        if (!day.isBefore(from) && !day.isAfter(to)) {
          found.putIfAbsent(day, holiday);
        }
      }
    }
    return found;
  }

  /** The message key of its name. */
  public String textKey() {
    return "foundation.holiday." + name();
  }
}
