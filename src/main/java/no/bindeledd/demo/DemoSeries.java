package no.bindeledd.demo;

import java.time.DayOfWeek;
import java.util.List;
import no.bindeledd.activity.Repeat;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;

/** Series as they are in life: most meet each week, some every other week, monthly or for good. */
final class DemoSeries {
  private DemoSeries() {}

  /** One of several ways of coming back, at the time of the first rule. */
  static Series varied(DemoRandom random, Series weekly) {
    SeriesRule rule = weekly.rules().getFirst();
    int chance = random.between(1, 100);
    if (chance <= 12) {
      var everyOther = SeriesRule.weekly(rule.first(), 2, rule.days(), rule.from(), rule.to());
      return Series.of(rule.until() == null ? everyOther : everyOther.until(rule.until()));
    }
    if (chance <= 22) {
      return Series.of(SeriesRule.weekly(rule.first(), 1, rule.days(), rule.from(), rule.to()));
    }
    if (chance <= 28) {
      DayOfWeek day = rule.weekdays().getFirst();
      int which = random.one(List.of(1, 2, 3, SeriesRule.LAST));
      return Series.of(SeriesRule.monthly(rule.first(), 1, which, day, rule.from(), rule.to()));
    }
    return weekly;
  }

  /** Whether it is the same series some weeks earlier. */
  static boolean movesByWeeks(Series series) {
    return series.rules().stream().allMatch(rule -> rule.repeat() == Repeat.WEEKLY);
  }
}
