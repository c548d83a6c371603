package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextSeasonTest {
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final LocalDate AUTUMN = LocalDate.of(2027, 8, 24);

  private static SeriesRule tuesdays() {
    return SeriesRule.weekly(AUTUMN, 1, Set.of(DayOfWeek.TUESDAY), SIX, EIGHT);
  }

  @Test
  void tuesdaysStayTuesdaysAndTheSeasonIsAsLong() {
    var last = Series.of(tuesdays().until(LocalDate.of(2027, 12, 7)));
    var next = NextSeason.of(last, LocalDate.of(2028, 1, 5));
    assertThat(next.startsOn()).isEqualTo(LocalDate.of(2028, 1, 11));
    assertThat(next.endsOn()).isEqualTo(LocalDate.of(2028, 4, 25));
    assertThat(next.between(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)))
        .hasSameSizeAs(last.between(AUTUMN, LocalDate.of(2027, 12, 31)))
        .allSatisfy(s -> assertThat(s.day().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY));
  }

  @Test
  void theClockStandsThroughTheChangeToSummerTime() {
    var next = NextSeason.of(Series.of(tuesdays().times(20)), LocalDate.of(2028, 1, 11));
    assertThat(next.between(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)))
        .hasSize(20)
        .allSatisfy(
            s ->
                assertThat(no.bindeledd.foundation.time.Norway.local(s.from()).toLocalTime())
                    .isEqualTo(SIX));
  }

  @Test
  void aSeasonFromTheSameDayIsTheSame() {
    var last = Series.of(tuesdays());
    assertThat(NextSeason.of(last, AUTUMN)).isEqualTo(last);
    assertThat(NextSeason.of(last, AUTUMN.minusDays(6))).isEqualTo(last);
    assertThat(NextSeason.of(last, AUTUMN.plusDays(1)).startsOn()).isEqualTo(AUTUMN.plusWeeks(1));
    assertThat(NextSeason.of(last, AUTUMN).isEndless()).isTrue();
  }

  @Test
  void daysOffStayWithTheSeasonThatWas() {
    var last = Series.of(tuesdays()).without(Set.of(AUTUMN.plusWeeks(3)));
    assertThat(NextSeason.of(last, AUTUMN.plusWeeks(20)).daysOff()).isEmpty();
    assertThat(NextSeason.of(Series.NONE, AUTUMN)).isEqualTo(Series.NONE);
  }
}
