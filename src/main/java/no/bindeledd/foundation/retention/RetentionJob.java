package no.bindeledd.foundation.retention;

import no.bindeledd.foundation.jobs.NightlyJob;
import org.springframework.stereotype.Component;

/** Every night. */
@Component
class RetentionJob implements NightlyJob {
  private final Retention retention;

  RetentionJob(Retention retention) {
    this.retention = retention;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public String title() {
    return "operation.job.retention";
  }

  @Override
  public void run() {
    retention.runAll();
  }
}
