package no.bindeledd.grant.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.grant.Ref;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundPhaseTest {

  @ParameterizedTest
  @CsvSource({
    // winter: the day ends at 23:00 UTC
    "2027-02-15, 2027-02-15T22:59:59.999999Z, OPEN",
    "2027-02-15, 2027-02-15T23:00:00Z, CLOSED",
    // summer: the day ends at 22:00 UTC
    "2027-04-15, 2027-04-15T21:59:59.999999Z, OPEN",
    "2027-04-15, 2027-04-15T22:00:00Z, CLOSED",
    // the days on which the clock changes: 23 and 25 hours long
    "2027-03-28, 2027-03-28T21:59:59.999999Z, OPEN",
    "2027-03-28, 2027-03-28T22:00:00Z, CLOSED",
    "2027-10-31, 2027-10-31T22:59:59.999999Z, OPEN",
    "2027-10-31, 2027-10-31T23:00:00Z, CLOSED",
    // it opens at midnight in Norway on the first of January
    "2027-02-15, 2026-12-31T22:59:59.999999Z, ANNOUNCED",
    "2027-02-15, 2026-12-31T23:00:00Z, OPEN"
  })
  void theDeadlineIsTheEndOfItsDayInNorway(LocalDate deadline, Instant now, RoundPhase phase) {
    var terms =
        new Terms(
            "Runde",
            null,
            Set.of(),
            Set.of(),
            1L,
            LocalDate.of(2027, 1, 1),
            deadline,
            null,
            null,
            null,
            null,
            0,
            3,
            20,
            1,
            Map.of());
    var round = new Round(new Ref(1, 2), RoundState.ANNOUNCED, terms, List.of(), now, 1);
    assertThat(round.phase(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(phase);
  }
}
