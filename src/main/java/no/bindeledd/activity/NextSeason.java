package no.bindeledd.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one season, moved to another: by whole weeks, so that Tuesdays stay Tuesdays. Days
 * off belong to the season that was and do not follow; the form offers the new holidays.
 */
final class NextSeason {
  private static final int WEEK = 7;

  private NextSeason() {}

  /** The same, from the first day that fits and is not before the wanted one. */
  static ActivityContent of(ActivityContent last, LocalDate notBefore) {
    return last.placement() == null
        ? last.with(of(last.series(), notBefore))
        : last.with(of(last.placement(), notBefore));
  }

  /** A period of the same length; a placement begins on any day. */
  private static Placement of(Placement last, LocalDate first) {
    return last.from() == null || last.until() == null
        ? last.in(first, null)
        : last.in(first, first.plusDays(ChronoUnit.DAYS.between(last.from(), last.until())));
  }

  /** The same rules, beginning on the first day that fits and is not before the wanted one. */
  static Series of(Series last, LocalDate notBefore) {
    LocalDate first = last.startsOn();
    if (first == null) {
      return Series.NONE;
    }
    long weeks = Math.ceilDiv(ChronoUnit.DAYS.between(first, notBefore), WEEK);
    return Series.of(
        last.rules().stream().map(rule -> moved(rule, weeks)).toArray(SeriesRule[]::new));
  }

  private static SeriesRule moved(SeriesRule rule, long weeks) {
    return new SeriesRule(
        rule.first().plusWeeks(weeks),
        rule.repeat(),
        rule.every(),
        rule.days(),
        rule.place(),
        rule.from(),
        rule.to(),
        moved(rule.until(), weeks),
        rule.times());
  }

  private static @Nullable LocalDate moved(@Nullable LocalDate day, long weeks) {
    return day == null ? null : day.plusWeeks(weeks);
  }
}
