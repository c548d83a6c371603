package no.bindeledd.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/** When it may be said who came: reasons for each stand in docs/decisions/0030. */
public final class AttendanceHours {
  /** Names are kept as long as this after a session; then the number alone is. */
  static final Period NAMES_ARE_KEPT = Period.ofDays(30);

  private static final Duration BEFORE = Duration.ofHours(1);
  static final Duration HELPER_AFTER = Duration.ofHours(12);
  private static final Duration CODE_BEFORE = Duration.ofMinutes(30);
  private static final Duration CODE_AFTER = Duration.ofMinutes(30);

  private AttendanceHours() {}

  /** The organiser's list: from an hour before until the names go. */
  static boolean isListOpen(Session session, Instant now) {
    return isHeld(session)
        && !now.isBefore(session.from().minus(BEFORE))
        && now.isBefore(namesGo(session));
  }

  /** A named helper's list: the same evening. */
  static boolean isHelperAtWork(Session session, Instant now) {
    return isHeld(session)
        && !now.isBefore(session.from().minus(BEFORE))
        && now.isBefore(session.to().plus(HELPER_AFTER));
  }

  /** One's own attendance by the session's code. */
  static boolean isCodeValid(Session session, Instant now) {
    return isHeld(session)
        && !now.isBefore(codeFrom(session))
        && !now.isAfter(session.to().plus(CODE_AFTER));
  }

  /** From when the session's code counts. */
  public static Instant codeFrom(Session session) {
    return session.from().minus(CODE_BEFORE);
  }

  /** Until when the session's code counts. */
  public static Instant codeTo(Session session) {
    return session.to().plus(CODE_AFTER);
  }

  /** Whether it is still known who came. */
  public static boolean hasNames(Session session, Instant now) {
    return now.isBefore(namesGo(session));
  }

  static Instant namesGo(Session session) {
    return session.to().plus(Duration.ofDays(NAMES_ARE_KEPT.getDays()));
  }

  private static boolean isHeld(Session session) {
    return session.state() == SessionState.PLANNED;
  }
}
