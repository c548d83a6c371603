package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import no.bindeledd.foundation.time.Norway;

/** How often a job comes back. */
public sealed interface Rhythm {

  /** That long after the end of the last run. */
  record Every(Duration pause) implements Rhythm {}

  /** Once a day, Norwegian time. */
  record DailyAt(LocalTime time) implements Rhythm {}

  /** The same in the words of db-scheduler. */
  default Schedule schedule() {
    return switch (this) {
      case Every every -> FixedDelay.of(every.pause());
      case DailyAt daily -> new Daily(Norway.ZONE, daily.time());
    };
  }
}
