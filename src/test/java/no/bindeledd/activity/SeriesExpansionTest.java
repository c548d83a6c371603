package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import no.bindeledd.foundation.time.Norway;
import org.junit.jupiter.api.Test;

/** Rules become the days that they mean: the library against counting day by day. */
class SeriesExpansionTest {
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  @Test
  void aThousandRulesComeToTheDaysThatOneFindsByCounting() {
    var random = new Random(20270404);
    for (int i = 0; i < 1000; i++) {
      SeriesRule rule = rule(random);
      LocalDate to = rule.first().plusDays(random.nextInt(1500));
      LocalDate from = rule.first().plusDays(random.nextInt(900) - 100);
      List<LocalDate> counted =
          counted(rule, to).stream().filter(day -> !day.isBefore(from)).toList();
      assertThat(Expansion.days(rule, from, to))
          .as("%s from %s to %s", rule, from, to)
          .isEqualTo(counted);
    }
  }

  @Test
  void aRuleIsTheSameWrittenAndReadAgain() {
    var random = new Random(5545);
    for (int i = 0; i < 1000; i++) {
      SeriesRule r = rule(random);
      assertThat(
              RuleText.rule(r.first(), RuleText.pattern(r), r.from(), r.to(), r.until(), r.times()))
          .isEqualTo(r);
    }
  }

  /** The independent way: every day is asked whether it fits. */
  private static List<LocalDate> counted(SeriesRule rule, LocalDate to) {
    Predicate<LocalDate> fits = fits(rule);
    LocalDate start = rule.first();
    while (!fits.test(start)) {
      start = start.plusDays(1);
    }
    var days = new ArrayList<LocalDate>();
    for (LocalDate day = start; !day.isAfter(to); day = day.plusDays(1)) {
      boolean over =
          (rule.until() != null && day.isAfter(rule.until()))
              || (rule.times() != null && days.size() == rule.times())
              || (rule.repeat() == Repeat.ONCE && !days.isEmpty());
      if (over) {
        break;
      }
      if (fits.test(day) && distance(rule, start, day) % rule.every() == 0) {
        days.add(day);
      }
    }
    return days;
  }

  private static Predicate<LocalDate> fits(SeriesRule rule) {
    return switch (rule.repeat()) {
      case ONCE, DAILY -> day -> true;
      case WEEKLY -> day -> rule.days().contains(day.getDayOfWeek());
      case MONTHLY_DATE ->
          day ->
              rule.place() == SeriesRule.LAST
                  ? day.plusDays(1).getDayOfMonth() == 1
                  : day.getDayOfMonth() == rule.place();
      case MONTHLY_WEEKDAY ->
          day ->
              rule.days().contains(day.getDayOfWeek())
                  && (rule.place() == SeriesRule.LAST
                      ? day.plusDays(7).getMonth() != day.getMonth()
                      : (day.getDayOfMonth() + 6) / 7 == rule.place());
    };
  }

  private static long distance(SeriesRule rule, LocalDate start, LocalDate day) {
    return switch (rule.repeat()) {
      case ONCE -> 0;
      case DAILY -> ChronoUnit.DAYS.between(start, day);
      case WEEKLY -> ChronoUnit.WEEKS.between(monday(start), monday(day));
      case MONTHLY_DATE, MONTHLY_WEEKDAY ->
          ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day));
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static SeriesRule rule(Random random) {
    LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1200));
    LocalTime from = LocalTime.of(random.nextInt(20), 15 * random.nextInt(4));
    LocalTime to = from.plusMinutes(30 + 15L * random.nextInt(10));
    int every = 1 + random.nextInt(random.nextBoolean() ? 2 : 12);
    SeriesRule rule =
        switch (Repeat.values()[random.nextInt(Repeat.values().length)]) {
          case ONCE -> SeriesRule.once(first, from, to);
          case DAILY -> SeriesRule.daily(first, every, from, to);
          case WEEKLY -> SeriesRule.weekly(first, every, weekdays(random), from, to);
          case MONTHLY_DATE -> SeriesRule.monthly(first, every, place(random, 31), from, to);
          case MONTHLY_WEEKDAY ->
              SeriesRule.monthly(first, every, place(random, 4), weekday(random), from, to);
        };
    if (rule.repeat() == Repeat.ONCE) {
      return rule;
    }
    return switch (random.nextInt(3)) {
      case 0 -> rule;
      case 1 -> rule.until(first.plusDays(random.nextInt(800)));
      default -> rule.times(1 + random.nextInt(60));
    };
  }

  private static int place(Random random, int most) {
    int place = random.nextInt(most + 1);
    return place == 0 ? SeriesRule.LAST : place;
  }

  private static DayOfWeek weekday(Random random) {
    return DayOfWeek.of(1 + random.nextInt(7));
  }

  private static Set<DayOfWeek> weekdays(Random random) {
    var days = new HashSet<>(Set.of(weekday(random)));
    Arrays.stream(DayOfWeek.values()).filter(d -> random.nextInt(4) == 0).forEach(days::add);
    return days;
  }

  @Test
  void sixOClockStaysSixOClockThroughBothChangesOfTheClock() {
    var daily = Series.of(SeriesRule.daily(LocalDate.of(2027, 3, 22), 1, SIX, EIGHT));
    for (LocalDate sunday : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
      var sessions = daily.between(sunday.minusDays(3), sunday.plusDays(3));
      assertThat(sessions)
          .hasSize(7)
          .allSatisfy(
              s -> {
                assertThat(Norway.local(s.from()).toLocalTime()).isEqualTo(SIX);
                assertThat(Duration.between(s.from(), s.to())).isEqualTo(Duration.ofHours(2));
              });
    }
  }

  @Test
  void aTimeThatTheClocksSkipIsAnHourLaterAndOneThatComesTwiceIsTheFirst() {
    var skipped =
        PlannedSession.on(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30), LocalTime.of(4, 0));
    assertThat(skipped.from()).hasToString("2027-03-28T01:30:00Z");
    assertThat(Norway.local(skipped.from()).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    var twice =
        PlannedSession.on(LocalDate.of(2027, 10, 31), LocalTime.of(2, 30), LocalTime.of(4, 0));
    assertThat(twice.from()).as("still summer time").hasToString("2027-10-31T00:30:00Z");
    assertThat(Duration.between(twice.from(), twice.to())).isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void the31stAndThe29thOfFebruaryComeWhenTheyAreThere() {
    var the31st = SeriesRule.monthly(LocalDate.of(2027, 1, 1), 1, 31, SIX, EIGHT);
    assertThat(Expansion.days(the31st, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
        .extracting(LocalDate::getMonthValue)
        .containsExactly(1, 3, 5, 7, 8, 10, 12);
    var leapDay = SeriesRule.monthly(LocalDate.of(2028, 2, 29), 12, 29, SIX, EIGHT);
    assertThat(Expansion.days(leapDay, LocalDate.of(2028, 1, 1), LocalDate.of(2040, 12, 31)))
        .extracting(LocalDate::getYear)
        .containsExactly(2028, 2032, 2036, 2040);
    var last = SeriesRule.monthly(LocalDate.of(2027, 1, 1), 1, SeriesRule.LAST, SIX, EIGHT);
    assertThat(Expansion.days(last, LocalDate.of(2028, 2, 1), LocalDate.of(2028, 3, 1)))
        .containsExactly(LocalDate.of(2028, 2, 29));
  }

  @Test
  void daysOffAreLeftOutAndDoNotMakeASeriesLonger() {
    var five = SeriesRule.weekly(LocalDate.of(2027, 3, 1), 1, Set.of(DayOfWeek.MONDAY), SIX, EIGHT);
    var series = Series.of(five.times(5)).without(Set.of(LocalDate.of(2027, 3, 29)));
    assertThat(series.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
        .extracting(PlannedSession::day)
        .containsExactly(
            LocalDate.of(2027, 3, 1),
            LocalDate.of(2027, 3, 8),
            LocalDate.of(2027, 3, 15),
            LocalDate.of(2027, 3, 22));
    assertThat(series.endsOn()).isEqualTo(LocalDate.of(2027, 3, 29));
  }
}
