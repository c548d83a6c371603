package no.bindeledd.foundation.jobs;

import java.time.LocalTime;

/** Work for the quiet hours. */
public interface NightlyJob extends RecurringJob {

  /** Norwegian time. Not between two and three, an hour that is missing or there twice a year. */
  default LocalTime at() {
    return LocalTime.of(3, 30);
  }

  @Override
  default Rhythm rhythm() {
    return new Rhythm.DailyAt(at());
  }
}
