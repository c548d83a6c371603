package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a series, by Norwegian days and clocks. It begins with the first day on or after
 * {@code first} that fits, and counts its days, weeks or months from there.
 *
 * @param every each, each second, each third ...; from 1 to 12
 * @param days of WEEKLY at least one, of MONTHLY_WEEKDAY one, otherwise none
 * @param place of MONTHLY_DATE the date, of MONTHLY_WEEKDAY which one of the month; {@link #LAST}
 *     is the last; otherwise 0
 * @param until the last possible day, or null
 * @param times how often it comes in all, days off included, or null; not both
 */
public record SeriesRule(
    LocalDate first,
    Repeat repeat,
    int every,
    Set<DayOfWeek> days,
    int place,
    LocalTime from,
    LocalTime to,
    @Nullable LocalDate until,
    @Nullable Integer times)
    implements Comparable<SeriesRule> {

  /** The last day, or the last such weekday, of a month. */
  public static final int LAST = -1;

  /** Once in so many days, weeks or months at the rarest. */
  public static final int MOST_EVERY = 12;

  private static final Comparator<SeriesRule> IN_ORDER =
      Comparator.comparing(SeriesRule::first)
          .thenComparing(SeriesRule::from)
          .thenComparing(SeriesRule::to)
          .thenComparing(RuleText::pattern)
          .thenComparing(RuleText::end);

  public SeriesRule {
    days = Set.copyOf(days);
    boolean weekdaysFit =
        switch (repeat) {
          case ONCE, DAILY, MONTHLY_DATE -> days.isEmpty();
          case WEEKLY -> !days.isEmpty();
          case MONTHLY_WEEKDAY -> days.size() == 1;
        };
    boolean placeFits =
        switch (repeat) {
          case ONCE, DAILY, WEEKLY -> place == 0;
          case MONTHLY_DATE -> place == LAST || (place >= 1 && place <= 31);
          case MONTHLY_WEEKDAY -> place == LAST || (place >= 1 && place <= 4);
        };
    if (!weekdaysFit || !placeFits || every < 1 || every > MOST_EVERY) {
      throw new IllegalArgumentException("No such rule");
    }
  }

  /** One day alone. */
  public static SeriesRule once(LocalDate day, LocalTime from, LocalTime to) {
    return new SeriesRule(day, Repeat.ONCE, 1, Set.of(), 0, from, to, null, null);
  }

  public static SeriesRule daily(LocalDate first, int every, LocalTime from, LocalTime to) {
    return new SeriesRule(first, Repeat.DAILY, every, Set.of(), 0, from, to, null, null);
  }

  public static SeriesRule weekly(
      LocalDate first, int every, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    return new SeriesRule(first, Repeat.WEEKLY, every, days, 0, from, to, null, null);
  }

  public static SeriesRule monthly(
      LocalDate first, int every, int date, LocalTime from, LocalTime to) {
    return new SeriesRule(first, Repeat.MONTHLY_DATE, every, Set.of(), date, from, to, null, null);
  }

  public static SeriesRule monthly(
      LocalDate first, int every, int which, DayOfWeek day, LocalTime from, LocalTime to) {
    return new SeriesRule(
        first, Repeat.MONTHLY_WEEKDAY, every, Set.of(day), which, from, to, null, null);
  }

  /** The same up to and with a day. */
  public SeriesRule until(LocalDate last) {
    return new SeriesRule(first, repeat, every, days, place, from, to, last, null);
  }

  /** The same so many times. */
  public SeriesRule times(int number) {
    return new SeriesRule(first, repeat, every, days, place, from, to, null, number);
  }

  /** Its weekdays in the order of the week. */
  public List<DayOfWeek> weekdays() {
    return List.copyOf(new TreeSet<>(days));
  }

  /** Whether it never comes to an end by itself. */
  public boolean isEndless() {
    return repeat != Repeat.ONCE && until == null && times == null;
  }

  /** Earliest first. */
  @Override
  public int compareTo(SeriesRule other) {
    return IN_ORDER.compare(this, other);
  }
}
