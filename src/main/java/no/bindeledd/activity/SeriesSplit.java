package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/**
 * Changes a series from one of its sessions on: the rule ends the day before (UNTIL of RFC 5545),
 * another one begins. What lies before never changes; the activity stays one.
 */
final class SeriesSplit {
  private SeriesSplit() {}

  /**
   * @param planned the moment that a rule gave to the session
   * @return empty if no rule of the series leads to that moment, or none to change lies ahead
   */
  static Optional<Series> at(Series series, Instant planned, SeriesEdit edit, Instant now) {
    LocalDate day = Norway.local(planned).toLocalDate();
    return ruleOf(series, planned)
        .flatMap(
            rule ->
                switch (edit.scope()) {
                  case THIS_AND_LATER -> Optional.of(split(series, rule, day, edit));
                  case ALL -> fromNow(series, rule, day, edit, now);
                });
  }

  /** The rule that leads to a moment. */
  static Optional<SeriesRule> ruleOf(Series series, Instant planned) {
    ZonedDateTime local = Norway.local(planned);
    LocalDate day = local.toLocalDate();
    return series.rules().stream()
        .filter(rule -> PlannedSession.on(day, rule.from(), rule.to()).from().equals(planned))
        .filter(rule -> !Expansion.days(rule, day, day).isEmpty())
        .findFirst();
  }

  /**
   * All of a rule is all that has not begun: as if its next session had been meant that neither has
   * begun nor would have.
   */
  private static Optional<Series> fromNow(
      Series series, SeriesRule rule, LocalDate day, SeriesEdit edit, Instant now) {
    LocalDate today = Norway.local(now).toLocalDate();
    long shift = edit.day() == null ? 0 : ChronoUnit.DAYS.between(day, edit.day());
    List<LocalDate> ahead =
        Expansion.days(rule, today, today.plusDays(Series.DAYS_AHEAD)).stream()
            .filter(d -> PlannedSession.on(d, rule.from(), rule.to()).from().isAfter(now))
            .filter(d -> PlannedSession.on(d, edit.from(), edit.to()).from().isAfter(now))
            .toList();
    return ahead.stream()
        .filter(d -> rule.repeat() != Repeat.WEEKLY || d.getDayOfWeek() == day.getDayOfWeek())
        .filter(
            d -> PlannedSession.on(d.plusDays(shift), edit.from(), edit.to()).from().isAfter(now))
        .findFirst()
        .map(
            meant -> {
              LocalDate wished = edit.day() == null ? null : meant.plusDays(shift);
              // Of a rule with several weekdays, another one may come before the one that is meant.
              return split(
                  series,
                  rule,
                  ahead.getFirst(),
                  meant,
                  new SeriesEdit(edit.scope(), wished, edit.from(), edit.to()));
            });
  }

  private static Series split(Series series, SeriesRule rule, LocalDate day, SeriesEdit edit) {
    return split(series, rule, day, day, edit);
  }

  /**
   * @param cut the first day that no longer follows from the rule as it was
   * @param meant the day of the session that gets the wished day
   */
  private static Series split(
      Series series, SeriesRule rule, LocalDate cut, LocalDate meant, SeriesEdit edit) {
    var rules = new ArrayList<>(series.rules());
    rules.remove(rule);
    List<LocalDate> before = Expansion.days(rule, rule.first(), cut.minusDays(1));
    if (!before.isEmpty()) {
      rules.add(rule.repeat() == Repeat.ONCE ? rule : rule.until(cut.minusDays(1)));
    }
    if (edit.day() != null) {
      rules.add(changed(rule, cut, meant, edit.day(), before.size(), edit));
    }
    return new Series(rules, series.daysOff());
  }

  private static SeriesRule changed(
      SeriesRule rule,
      LocalDate cut,
      LocalDate meant,
      LocalDate wished,
      int before,
      SeriesEdit edit) {
    LocalDate first = wished.isBefore(cut) || cut.equals(meant) ? wished : cut;
    LocalDate until = later(rule.until(), wished);
    Integer times = rule.times() == null ? null : rule.times() - before;
    return new SeriesRule(
        first,
        rule.repeat(),
        rule.every(),
        weekdays(rule, meant, wished),
        place(rule, wished),
        edit.from(),
        edit.to(),
        until,
        times);
  }

  /** A last session that moves past the last day takes that day along. */
  private static @Nullable LocalDate later(@Nullable LocalDate until, LocalDate wished) {
    return until != null && until.isBefore(wished) ? wished : until;
  }

  private static Set<DayOfWeek> weekdays(SeriesRule rule, LocalDate meant, LocalDate wished) {
    if (rule.days().isEmpty()) {
      return Set.of();
    }
    var days = new HashSet<>(rule.days());
    days.remove(meant.getDayOfWeek());
    days.add(wished.getDayOfWeek());
    return days;
  }

  private static int place(SeriesRule rule, LocalDate wished) {
    boolean wasLast = rule.place() == SeriesRule.LAST;
    return switch (rule.repeat()) {
      case ONCE, DAILY, WEEKLY -> 0;
      case MONTHLY_DATE ->
          wasLast && wished.getDayOfMonth() == wished.lengthOfMonth()
              ? SeriesRule.LAST
              : wished.getDayOfMonth();
      case MONTHLY_WEEKDAY -> {
        boolean isLast = wished.getDayOfMonth() + 7 > wished.lengthOfMonth();
        int which = (wished.getDayOfMonth() - 1) / 7 + 1;
        yield isLast && (wasLast || which > 4) ? SeriesRule.LAST : which;
      }
    };
  }
}
