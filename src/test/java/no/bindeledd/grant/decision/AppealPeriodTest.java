package no.bindeledd.grant.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import no.bindeledd.grant.round.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealPeriodTest {

  @ParameterizedTest
  @CsvSource({
    // by e-mail: it arrives the same day
    "2027-03-01T09:00:00Z, 0, 3, 2027-03-01, 2027-03-22",
    // late at night in Norway it is the next day already, winter and summer
    "2027-03-01T23:30:00Z, 0, 3, 2027-03-02, 2027-03-23",
    "2027-06-01T22:30:00Z, 0, 3, 2027-06-02, 2027-06-23",
    // across the change to summer time, where the last day would be a Saturday
    "2027-03-20T12:00:00Z, 0, 3, 2027-03-20, 2027-04-12",
    // the last day would be a Sunday, Good Friday, Ascension Day or Constitution Day
    "2027-03-21T12:00:00Z, 0, 3, 2027-03-21, 2027-04-12",
    "2027-03-05T12:00:00Z, 0, 3, 2027-03-05, 2027-03-30",
    "2027-04-15T12:00:00Z, 0, 3, 2027-04-15, 2027-05-07",
    "2028-04-26T12:00:00Z, 0, 3, 2028-04-26, 2028-05-18",
    // a letter that arrives on a holiday has arrived; only the last day moves
    "2026-12-25T12:00:00Z, 0, 3, 2026-12-25, 2027-01-15",
    // by post, over New Year
    "2026-12-20T12:00:00Z, 4, 3, 2026-12-24, 2027-01-14",
    // another time limit, through a leap day
    "2028-02-10T12:00:00Z, 1, 6, 2028-02-11, 2028-03-24"
  })
  void theWeeksCountFromTheDayItArrivesAndTheLastIsAWorkingDay(
      Instant sent, int days, int weeks, LocalDate arrives, LocalDate last) {
    AppealPeriod period = AppealPeriod.after(sent, terms(days, weeks));
    assertThat(period.arrivesOn()).isEqualTo(arrives);
    assertThat(period.appealUntil()).isEqualTo(last);
  }

  private static Terms terms(int arrivalDays, int appealWeeks) {
    return new Terms(
        "Runde",
        null,
        Set.of(),
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        arrivalDays,
        appealWeeks,
        20,
        1,
        Map.of());
  }
}
