package no.bindeledd.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayTest {

  @Test
  void theDaysOfAKnownYearStandInTheCalendar() {
    assertThat(Holiday.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
        .containsEntry(LocalDate.of(2027, 3, 25), Holiday.MAUNDY_THURSDAY)
        .containsEntry(LocalDate.of(2027, 3, 28), Holiday.EASTER_SUNDAY)
        .containsEntry(LocalDate.of(2027, 5, 6), Holiday.ASCENSION_DAY)
        .containsEntry(LocalDate.of(2027, 5, 17), Holiday.CONSTITUTION_DAY)
        .containsEntry(LocalDate.of(2027, 12, 24), Holiday.CHRISTMAS_EVE)
        .hasSize(15);
  }

  @Test
  void twoThatMeetOnOneDayAreNamedOnce() {
    // In 2027 Whit Monday is 17 May.
    assertThat(Holiday.WHIT_MONDAY.in(2027)).isEqualTo(Holiday.CONSTITUTION_DAY.in(2027));
    assertThat(Holiday.on(LocalDate.of(2027, 5, 17))).contains(Holiday.CONSTITUTION_DAY);
  }

  @Test
  void everyDayThatIsNoWorkingDayAndNoWeekendIsAHoliday() {
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2060; day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      if (!weekend && !WorkingDays.isWorkingDay(day)) {
        assertThat(Holiday.on(day)).as(day.toString()).isPresent();
      }
    }
  }
}
