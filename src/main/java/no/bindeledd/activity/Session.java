package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time at which people meet (treff).
 *
 * @param attended how many came, once somebody has said so
 * @param plannedAt the moment that a rule gave to it, by which the series knows it
 * @param byHand somebody gave this one another time or place
 * @param placeName another place for this one alone, or null
 * @param address of that place, or null
 * @param version goes up when its time, place or state changes
 */
public record Session(
    long municipality,
    long id,
    long activity,
    Instant from,
    Instant to,
    SessionState state,
    @Nullable CancelReason cancelReason,
    @Nullable Integer attended,
    Instant plannedAt,
    boolean byHand,
    @Nullable String placeName,
    @Nullable String address,
    long version) {

  /** Whether anything but the rules says when, where or whether people meet. */
  public boolean isTouched() {
    return byHand || state == SessionState.CANCELLED;
  }

  /** The same without the place, for those who may not know it. */
  public Session withoutPlace() {
    return new Session(
        municipality,
        id,
        activity,
        from,
        to,
        state,
        cancelReason,
        attended,
        plannedAt,
        byHand,
        null,
        null,
        version);
  }
}
