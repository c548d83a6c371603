package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import no.bindeledd.foundation.jobs.data.JobRepository;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs the jobs whose time has come, in the test's own thread: the poller is off in tests. */
@TestComponent
@Import(ProbeJob.class)
public class DueJobs {
  private final DataSource dataSource;
  private final Tasks tasks;
  private final JobRepository jobs;
  private final Clock clock;

  DueJobs(DataSource dataSource, Tasks tasks, JobRepository jobs, Clock clock) {
    this.dataSource = dataSource;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Until none is due; one that fails is put off, and runs again when the clock has moved on. */
  public void run() {
    ManualScheduler scheduler = scheduler();
    for (long before = Long.MAX_VALUE, due = due(); due > 0 && due != before; due = due()) {
      before = due;
      scheduler.runAnyDueExecutions();
    }
  }

  /** Writes the recurring jobs down, as a node does when it starts. */
  public void startRecurring() {
    scheduler().start();
  }

  /** Finds jobs of nodes that have died and sets them free. */
  public void reviveDead() {
    scheduler().runDeadExecutionDetection();
  }

  private long due() {
    return jobs.countDue(clock.instant());
  }

  private ManualScheduler scheduler() {
    var builder =
        TestHelper.createManualScheduler(
                new TransactionAwareDataSourceProxy(dataSource), tasks.oneTime())
            .clock(new Settable())
            .startTasks(tasks.recurring())
            .alwaysPersistTimestampInUTC();
    builder.serializer(new TextSerializer());
    return builder.build();
  }

  /** The test's clock in the words of db-scheduler. */
  private final class Settable extends SettableClock {
    @Override
    public Instant now() {
      return clock.instant();
    }
  }
}
