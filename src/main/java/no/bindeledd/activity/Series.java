package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/**
 * When people meet: the rules, and the days on which they do not hold.
 *
 * @param rules earliest first
 */
public record Series(List<SeriesRule> rules, Set<LocalDate> daysOff) {

  /** As far ahead as sessions are made. */
  public static final int DAYS_AHEAD = 400;

  public static final Series NONE = new Series(List.of(), Set.of());

  public Series {
    rules = List.copyOf(new TreeSet<>(rules));
    daysOff = Set.copyOf(daysOff);
  }

  public static Series of(SeriesRule... rules) {
    return new Series(List.of(rules), Set.of());
  }

  /**
   * Times of the week within a period.
   *
   * @param last null for a series without end
   */
  public static Series weekly(
      LocalDate first, @Nullable LocalDate last, Collection<WeeklyTime> times) {
    record Clock(LocalTime from, LocalTime to) implements Comparable<Clock> {
      @Override
      public int compareTo(Clock other) {
        int byStart = from.compareTo(other.from);
        return byStart == 0 ? to.compareTo(other.to) : byStart;
      }
    }
    Map<Clock, Set<DayOfWeek>> days =
        times.stream()
            .collect(
                Collectors.groupingBy(
                    t -> new Clock(t.from(), t.to()),
                    TreeMap::new,
                    Collectors.mapping(WeeklyTime::day, Collectors.toSet())));
    return new Series(
        days.entrySet().stream()
            .map(
                e -> {
                  var rule =
                      SeriesRule.weekly(first, 1, e.getValue(), e.getKey().from(), e.getKey().to());
                  return last == null ? rule : rule.until(last);
                })
            .toList(),
        Set.of());
  }

  /** The same without meeting on these days. */
  public Series without(Set<LocalDate> days) {
    return new Series(rules, days);
  }

  /** The first possible day, or null without rules. */
  public @Nullable LocalDate startsOn() {
    return rules.isEmpty() ? null : rules.getFirst().first();
  }

  /** The last possible day, or null without rules or without end. */
  public @Nullable LocalDate endsOn() {
    if (isEndless()) {
      return null;
    }
    return rules.stream()
        .map(Expansion::last)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  public boolean isEndless() {
    return rules.stream().anyMatch(SeriesRule::isEndless);
  }

  /** All that begin from one day to another, both included, in order of time. */
  public List<PlannedSession> between(LocalDate from, LocalDate to) {
    return ruled(from, to).filter(s -> !daysOff.contains(s.day())).sorted().toList();
  }

  /** The days of a period on which the rules would let people meet, in order, days off too. */
  public Set<LocalDate> days(LocalDate from, LocalDate to) {
    return rules.stream()
        .flatMap(rule -> Expansion.days(rule, from, to).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The next after a moment, as far as sessions are made. */
  public List<PlannedSession> after(Instant moment) {
    LocalDate today = Norway.local(moment).toLocalDate();
    return between(today, today.plusDays(DAYS_AHEAD)).stream()
        .filter(s -> s.from().isAfter(moment))
        .toList();
  }

  /** Two rules never give two sessions that begin at the same moment. */
  private Stream<PlannedSession> ruled(LocalDate from, LocalDate to) {
    var starts = new TreeMap<Instant, PlannedSession>();
    for (SeriesRule rule : rules) {
      for (LocalDate day : Expansion.days(rule, from, to)) {
        var session = PlannedSession.on(day, rule.from(), rule.to());
        starts.putIfAbsent(session.from(), session);
      }
    }
    return starts.values().stream();
  }

  /** The times of the week to which those rules come that have not ended before a day. */
  public List<WeeklyTime> weeklyTimes(LocalDate today) {
    return rules.stream()
        .filter(rule -> goesOn(rule, today))
        .flatMap(
            rule -> weekdays(rule).stream().map(d -> new WeeklyTime(d, rule.from(), rule.to())))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private static boolean goesOn(SeriesRule rule, LocalDate today) {
    LocalDate last = Expansion.last(rule);
    return rule.isEndless() || (last != null && !last.isBefore(today));
  }

  /** Rules that have not ended before a day: what is worth telling. */
  public List<SeriesRule> current(LocalDate today) {
    return rules.stream().filter(rule -> goesOn(rule, today)).toList();
  }

  private static Set<DayOfWeek> weekdays(SeriesRule rule) {
    return switch (rule.repeat()) {
      case ONCE -> Set.of(rule.first().getDayOfWeek());
      case DAILY, MONTHLY_DATE -> EnumSet.allOf(DayOfWeek.class);
      case WEEKLY, MONTHLY_WEEKDAY -> rule.days();
    };
  }
}
