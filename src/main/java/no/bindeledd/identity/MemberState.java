package no.bindeledd.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a role has come. */
public enum MemberState {
  /** It counts, and the person has not signed in to it yet. */
  INVITED,
  ACTIVE,
  /** Nobody signed in to it in time: it does not count, and goes. */
  LAPSED,
  /** It begins later. */
  COMING,
  ENDED;

  /**
   * @param givenAt missing for roles that nobody had to accept
   * @param usedAt when the person first worked in it
   */
  public static MemberState of(
      Instant now,
      Instant from,
      @Nullable Instant to,
      @Nullable Instant givenAt,
      @Nullable Instant usedAt) {
    if (to != null && !to.isAfter(now)) {
      return ENDED;
    }
    if (from.isAfter(now)) {
      return COMING;
    }
    if (givenAt == null || usedAt != null) {
      return ACTIVE;
    }
    return now.isBefore(Invitations.end(givenAt, from)) ? INVITED : LAPSED;
  }
}
