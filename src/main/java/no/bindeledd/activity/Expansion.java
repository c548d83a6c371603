package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The days of a rule, by the library for RFC 5545. Only days are expanded there; clocks are put to
 * them by {@link PlannedSession}, so that six o'clock stays six o'clock.
 */
final class Expansion {
  private Expansion() {}

  /** All from one day to another, both included, in order. */
  static List<LocalDate> days(SeriesRule rule, LocalDate from, LocalDate to) {
    var days = new ArrayList<LocalDate>();
    LocalDate start = start(rule);
    LocalDate end = rule.until() != null && rule.until().isBefore(to) ? rule.until() : to;
    if (start.isAfter(end)) {
      return days;
    }
    if (rule.repeat() == Repeat.ONCE) {
      if (!start.isBefore(from)) {
        days.add(start);
      }
      return days;
    }
    RecurrenceRuleIterator all = parsed(rule).iterator(of(start));
    if (rule.times() == null && from.isAfter(start)) {
      all.fastForward(of(from));
    }
    while (all.hasNext()) {
      LocalDate day = of(all.nextDateTime());
      if (day.isAfter(end)) {
        break;
      }
      if (!day.isBefore(from)) {
        days.add(day);
      }
    }
    return days;
  }

  /** The last day that it comes to, or null if it goes on or never comes to any. */
  static @Nullable LocalDate last(SeriesRule rule) {
    if (rule.repeat() == Repeat.ONCE) {
      return rule.first();
    }
    if (rule.until() != null) {
      return rule.until();
    }
    if (rule.times() == null) {
      return null;
    }
    List<LocalDate> days = days(rule, rule.first(), LocalDate.of(9000, 1, 1));
    return days.isEmpty() ? null : days.getLast();
  }

  /** Its DTSTART: the first day on or after the one it is said to begin with that fits. */
  static LocalDate start(SeriesRule rule) {
    LocalDate day = rule.first();
    while (!fits(rule, day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean fits(SeriesRule rule, LocalDate day) {
    return switch (rule.repeat()) {
      case ONCE, DAILY -> true;
      case WEEKLY -> rule.days().isEmpty() || rule.days().contains(day.getDayOfWeek());
      case MONTHLY_DATE ->
          rule.place() == SeriesRule.LAST
              ? day.getDayOfMonth() == day.lengthOfMonth()
              : day.getDayOfMonth() == rule.place();
      case MONTHLY_WEEKDAY -> {
        DayOfWeek weekday = rule.weekdays().getFirst();
        yield day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(rule.place(), weekday)));
      }
    };
  }

  private static RecurrenceRule parsed(SeriesRule rule) {
    try {
      String times = rule.times() == null ? "" : ";COUNT=" + rule.times();
      return new RecurrenceRule(RuleText.pattern(rule) + times);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException("A rule that this program wrote is none", e);
    }
  }

  /** The library counts months from 0. */
  private static DateTime of(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate of(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }
}
