package no.bindeledd.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.time.Norway;

/**
 * A session that follows from weekly times. The clock on the wall counts: six o'clock stays six
 * o'clock when summer time begins or ends.
 */
public record PlannedSession(Instant from, Instant to) {

  /** All from the first to the last day, in order of time; none while dates are missing. */
  public static List<PlannedSession> of(ActivityContent content) {
    if (content.startsOn() == null || content.endsOn() == null) {
      return List.of();
    }
    var sessions = new ArrayList<PlannedSession>();
    for (LocalDate day = content.startsOn();
        !day.isAfter(content.endsOn());
        day = day.plusDays(1)) {
      for (WeeklyTime time : content.times()) {
        if (time.day() == day.getDayOfWeek()) {
          sessions.add(on(day, time));
        }
      }
    }
    return sessions;
  }

  private static PlannedSession on(LocalDate day, WeeklyTime time) {
    Instant from = Norway.instant(day, time.from());
    Instant to = Norway.instant(day, time.to());
    // In the hour that summer time skips, beginning and end would fall together.
    return new PlannedSession(
        from, to.isAfter(from) ? to : from.plus(Duration.between(time.from(), time.to())));
  }
}
