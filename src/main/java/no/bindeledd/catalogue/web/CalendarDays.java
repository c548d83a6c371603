package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The days of a week or a month that are still to come, and the weeks or months beside it: none
 * that is over, and none so far ahead that nothing is planned.
 *
 * @param code as it stands in an address
 * @param first day of the whole week or month
 * @param days from today on
 * @param before as it stands in an address, or null
 * @param after as it stands in an address, or null
 * @param misunderstood whether another was asked for than there is
 */
record CalendarDays(
    String code,
    LocalDate first,
    List<LocalDate> days,
    @Nullable String before,
    @Nullable String after,
    boolean misunderstood) {
  private static final int WEEKS_AHEAD = 52;
  private static final int MONTHS_AHEAD = 12;

  /** The week of a day, as it was asked for; this one if that makes no sense. */
  static CalendarDays week(LocalDate today, @Nullable String asked, @Nullable DayOfWeek only) {
    LocalDate now = monday(today);
    LocalDate last = now.plusWeeks(WEEKS_AHEAD);
    Optional<LocalDate> wish =
        parsed(asked, LocalDate::parse)
            .map(CalendarDays::monday)
            .filter(day -> !day.isBefore(now) && !day.isAfter(last));
    LocalDate first = wish.orElse(now);
    return new CalendarDays(
        first.toString(),
        first,
        coming(today, first, first.plusWeeks(1), only),
        first.isAfter(now) ? first.minusWeeks(1).toString() : null,
        first.isBefore(last) ? first.plusWeeks(1).toString() : null,
        asked != null && !asked.isBlank() && wish.isEmpty());
  }

  /** The month, as it was asked for; this one if that makes no sense. */
  static CalendarDays month(LocalDate today, @Nullable String asked, @Nullable DayOfWeek only) {
    YearMonth now = YearMonth.from(today);
    YearMonth last = now.plusMonths(MONTHS_AHEAD);
    Optional<YearMonth> wish =
        parsed(asked, YearMonth::parse)
            .filter(month -> !month.isBefore(now) && !month.isAfter(last));
    YearMonth month = wish.orElse(now);
    return new CalendarDays(
        month.toString(),
        month.atDay(1),
        coming(today, month.atDay(1), month.plusMonths(1).atDay(1), only),
        month.isAfter(now) ? month.minusMonths(1).toString() : null,
        month.isBefore(last) ? month.plusMonths(1).toString() : null,
        asked != null && !asked.isBlank() && wish.isEmpty());
  }

  private static List<LocalDate> coming(
      LocalDate today, LocalDate from, LocalDate until, @Nullable DayOfWeek only) {
    return from.datesUntil(until)
        .filter(day -> !day.isBefore(today))
        .filter(day -> only == null || day.getDayOfWeek() == only)
        .toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static <T> Optional<T> parsed(@Nullable String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(text).map(String::strip).map(parser);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
