package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.bindeledd.foundation.time.Norway;
import org.junit.jupiter.api.Test;

class SessionPlanTest {

  @Test
  void sixOClockStaysSixOClockWhenSummerTimeBegins() {
    var sessions =
        plan(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 4, 1), DayOfWeek.THURSDAY, 18, 20);

    assertThat(sessions)
        .extracting(s -> Norway.local(s.from()).toLocalTime())
        .containsOnly(LocalTime.of(18, 0));
    assertThat(sessions)
        .extracting(s -> s.from().toString())
        .containsExactly("2027-03-25T17:00:00Z", "2027-04-01T16:00:00Z");
  }

  @Test
  void sixOClockStaysSixOClockWhenSummerTimeEnds() {
    var sessions =
        plan(LocalDate.of(2027, 10, 28), LocalDate.of(2027, 11, 4), DayOfWeek.THURSDAY, 18, 20);
    assertThat(sessions)
        .extracting(s -> s.from().toString())
        .containsExactly("2027-10-28T16:00:00Z", "2027-11-04T17:00:00Z");
  }

  @Test
  void aNightSessionIsNeitherLostNorTurnedRoundInTheHourThatIsSkippedOrThereTwice() {
    for (LocalDate sunday : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
      var session = plan(sunday, sunday, DayOfWeek.SUNDAY, 2, 3);
      assertThat(session).hasSize(1);
      assertThat(Duration.between(session.getFirst().from(), session.getFirst().to())).isPositive();
    }
  }

  @Test
  void bothTheFirstAndTheLastDayCount() {
    assertThat(plan(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 18), DayOfWeek.MONDAY, 10, 12))
        .hasSize(3);
  }

  private static List<PlannedSession> plan(
      LocalDate first, LocalDate last, DayOfWeek day, int from, int to) {
    var time = new WeeklyTime(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    return Series.weekly(first, last, List.of(time)).between(first, last);
  }
}
