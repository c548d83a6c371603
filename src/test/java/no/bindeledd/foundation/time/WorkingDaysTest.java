package no.bindeledd.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  /** As almanacs print them, with the earliest and the latest that there can be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
        "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"
      })
  void easterIsWhereTheAlmanacHasIt(LocalDate sunday) {
    assertThat(WorkingDays.easter(sunday.getYear())).isEqualTo(sunday);
  }

  /**
   * The Church's own rule: the Sunday after the full moon of its tables (epact and golden number).
   */
  @Test
  void easterIsTheSundayAfterTheChurchsFullMoon() {
    IntStream.rangeClosed(1900, 2199)
        .forEach(
            year -> assertThat(WorkingDays.easter(year)).isEqualTo(sundayAfterPaschalMoon(year)));
  }

  private static LocalDate sundayAfterPaschalMoon(int year) {
    int golden = year % 19 + 1;
    // From 1900 to 2199 the tables begin with epact 29 for the golden number 1.
    int epact = (29 + 11 * (golden - 1)) % 30;
    int days = 44 - epact;
    int march = days < 21 ? days + 30 : days;
    // Two moons would fall on 18 April in one cycle: the later years of it take the day before.
    boolean dayBefore = epact == 24 || epact == 25 && golden > 11;
    LocalDate moon = LocalDate.of(year, 3, 1).plusDays(march - 1L - (dayBefore ? 1 : 0));
    return moon.plusDays(7 - moon.getDayOfWeek().getValue() % 7);
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary day stays
    "2027-03-22, 2027-03-22",
    // Saturday and Sunday
    "2027-04-10, 2027-04-12",
    "2027-04-11, 2027-04-12",
    // Maundy Thursday to Easter Monday
    "2027-03-25, 2027-03-30",
    "2027-03-26, 2027-03-30",
    "2027-03-29, 2027-03-30",
    // the Wednesday before is a working day
    "2027-03-24, 2027-03-24",
    // Ascension Day, Whit Monday
    "2027-05-06, 2027-05-07",
    "2026-05-25, 2026-05-26",
    // 17 May on Whit Monday, and 1 May on a Friday
    "2027-05-17, 2027-05-18",
    "2026-05-01, 2026-05-04",
    // 17 May on a Thursday
    "2029-05-17, 2029-05-18",
    // Christmas Eve is a working day; the two days after are not, and then it may be weekend
    "2026-12-24, 2026-12-24",
    "2026-12-25, 2026-12-28",
    "2027-12-25, 2027-12-27",
    // New Year's Eve is one, New Year's Day is not
    "2026-12-31, 2026-12-31",
    "2027-01-01, 2027-01-04",
    "2025-01-01, 2025-01-02"
  })
  void aLimitThatEndsOnAHolidayLastsUntilTheNextWorkingDay(LocalDate ends, LocalDate last) {
    assertThat(WorkingDays.onOrAfter(ends)).isEqualTo(last);
  }
}
