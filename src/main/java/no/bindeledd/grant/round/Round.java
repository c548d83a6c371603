package no.bindeledd.grant.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.Ref;

/**
 * A round of a grant scheme (søknadsrunde).
 *
 * @param version rises with each change; a change names the version it was made from
 */
public record Round(
    Ref ref,
    RoundState state,
    Terms terms,
    List<Criterion> criteria,
    Instant changedAt,
    long version) {

  /** The criteria that count: those with a weight. */
  public List<Criterion> weighted() {
    return criteria.stream().filter(c -> c.weight() > 0).toList();
  }

  /** By the server's clock; the deadline is the end of its day in Norway, summer time or not. */
  public RoundPhase phase(Clock clock) {
    return switch (state) {
      case DRAFT -> RoundPhase.DRAFT;
      case ANNOUNCED -> byDate(clock);
      case ASSESSMENT -> RoundPhase.ASSESSMENT;
      case SCORED -> RoundPhase.SCORED;
      case DECIDED -> RoundPhase.DECIDED;
    };
  }

  private RoundPhase byDate(Clock clock) {
    Instant now = clock.instant();
    LocalDate opens = terms.opensOn();
    LocalDate deadline = terms.deadlineOn();
    if (opens == null || deadline == null || Norway.local(now).toLocalDate().isBefore(opens)) {
      return RoundPhase.ANNOUNCED;
    }
    return now.isBefore(Norway.endOf(deadline)) ? RoundPhase.OPEN : RoundPhase.CLOSED;
  }
}
