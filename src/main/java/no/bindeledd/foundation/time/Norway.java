package no.bindeledd.foundation.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The zone in which the portal's people live; the database knows UTC only. */
public final class Norway {
  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private Norway() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  public static ZonedDateTime local(Instant instant) {
    return instant.atZone(ZONE);
  }

  public static Instant instant(LocalDate day, LocalTime time) {
    return ZonedDateTime.of(day, time, ZONE).toInstant();
  }

  /** The first moment of the day after: a deadline "on" a day ends there. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
