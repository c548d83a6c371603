package no.bindeledd.grant.decision;

import java.time.Instant;
import java.time.LocalDate;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.time.WorkingDays;
import no.bindeledd.grant.round.Terms;

/**
 * How long an applicant may appeal: the days count from when the letter has reached them (Public
 * Administration Act §29), in Norwegian days. Where the last of them is a Saturday or a holiday,
 * the next working day is the last (Public Administration Act §30 with domstolloven §149).
 */
public record AppealPeriod(LocalDate arrivesOn, LocalDate appealUntil) {

  /** The channel's days until arrival and the weeks to appeal are the round's. */
  public static AppealPeriod after(Instant dispatched, Terms terms) {
    LocalDate arrives = Norway.local(dispatched).toLocalDate().plusDays(terms.arrivalDays());
    return new AppealPeriod(arrives, WorkingDays.onOrAfter(arrives.plusWeeks(terms.appealWeeks())));
  }
}
