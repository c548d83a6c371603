package no.bindeledd.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person agrees to share (samtykke).
 *
 * @param unit with whom
 * @param kinds what
 * @param until the last day on which it counts
 */
public record Consent(
    long municipality,
    long id,
    long participant,
    long unit,
    String unitName,
    Purpose purpose,
    Set<DataKind> kinds,
    LocalDate until,
    ConsentState state,
    Instant proposedAt,
    @Nullable Instant answeredAt,
    long version) {

  /** The moment from which an answer comes too late. */
  public Instant answerBefore() {
    return proposedAt.plus(ConsentLifecycle.ANSWER_WITHIN);
  }

  /** Whether anything may be seen under it on this day. */
  public boolean countsOn(LocalDate day) {
    return state == ConsentState.CONFIRMED && !day.isAfter(until);
  }
}
