package no.bindeledd.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.lifecycle.Reason;

/**
 * What a caseworker asks a person to agree to.
 *
 * @param until the last day, at most a year from now
 */
public record ConsentProposal(long unit, Purpose purpose, Set<DataKind> kinds, LocalDate until) {
  private static final int LONGEST_MONTHS = 12;

  /** What speaks against asking this; whether the unit exists is the service's question. */
  List<Reason> objections(LocalDate today) {
    var reasons = new ArrayList<Reason>();
    if (kinds.isEmpty()) {
      reasons.add(Reason.at("kinds", "people.consent.nothingShared"));
    }
    if (until.isBefore(today)) {
      reasons.add(Reason.at("until", "people.consent.dayPassed"));
    }
    if (until.isAfter(today.plusMonths(LONGEST_MONTHS))) {
      reasons.add(Reason.at("until", "people.consent.tooLong", Map.of("months", LONGEST_MONTHS)));
    }
    return reasons;
  }
}
