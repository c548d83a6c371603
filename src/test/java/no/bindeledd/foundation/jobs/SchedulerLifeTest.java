package no.bindeledd.foundation.jobs;

import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The poller itself: how it wakes, how it stops, and what becomes of the jobs of a dead node. */
@IntegrationTest
class SchedulerLifeTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Autowired DataSource dataSource;
  @Autowired Tasks tasks;
  @Autowired ObjectProvider<Tasks> tasksProvider;
  @Autowired Clock clock;
  @Autowired Transactions transactions;
  @Autowired JobBoard board;
  @Autowired DueJobs due;
  @Autowired ProbeJob probe;
  @Autowired DSLContext db;

  private final String id = UUID.randomUUID().toString();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Test
  void aJobRunsRightAfterItsTransactionAndNotBefore() throws Exception {
    Scheduler scheduler = start(Duration.ofSeconds(10));
    probe.on(id, started::countDown);
    try {
      transactions.run(
          () -> {
            jobs(scheduler).schedule(ProbeJob.NAME, id, id);
            scheduler.triggerCheckForDueExecutions();
            assertThat(probe.runs(id)).isZero();
          });
      // The poller sleeps for an hour: only the commit can have woken it.
      assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      scheduler.stop();
    }
    assertThat(board.find(ProbeJob.NAME, id)).isEmpty();
  }

  @Test
  void aStopLetsARunningJobFinish() throws Exception {
    Scheduler scheduler = start(Duration.ofSeconds(20));
    probe.on(id, this::runUntilToldToEnd);
    jobs(scheduler).schedule(ProbeJob.NAME, id, id);
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    var stopped = CompletableFuture.runAsync(scheduler::stop);
    mayEnd.countDown();
    stopped.get(20, TimeUnit.SECONDS);
    assertThat(probe.runs(id)).isOne();
    assertThat(board.find(ProbeJob.NAME, id)).as("the job is done").isEmpty();
  }

  @Test
  void aJobThatOutlastsOurPatienceIsSetFree() throws Exception {
    Scheduler scheduler = start(Duration.ofMillis(100));
    probe.on(id, this::runUntilToldToEnd);
    jobs(scheduler).schedule(ProbeJob.NAME, id, id);
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    scheduler.stop();
    assertThat(board.find(ProbeJob.NAME, id))
        .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(JobState.FAILED));
    mayEnd.countDown();
    board.runNow(ProbeJob.NAME, id);
    due.run();
    assertThat(probe.runs(id)).isEqualTo(2);
  }

  @Test
  void theJobOfANodeThatDiedRunsElsewhere() {
    Scheduler scheduler = scheduler(Duration.ofSeconds(1));
    jobs(scheduler).schedule(ProbeJob.NAME, id, id);
    db.update(SCHEDULED_TASKS)
        .set(SCHEDULED_TASKS.PICKED, true)
        .set(SCHEDULED_TASKS.PICKED_BY, "dead")
        .set(SCHEDULED_TASKS.LAST_HEARTBEAT, clock.instant().minus(Duration.ofHours(2)))
        .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(id))
        .execute();
    due.run();
    assertThat(probe.runs(id)).isZero();
    assertThat(board.find(ProbeJob.NAME, id).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    due.reviveDead();
    due.run();
    assertThat(probe.runs(id)).isOne();
  }

  private void runUntilToldToEnd() {
    started.countDown();
    try {
      if (!mayEnd.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never told to end");
      }
    } catch (InterruptedException stopping) {
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  private Scheduler start(Duration patience) {
    Scheduler scheduler = scheduler(patience);
    scheduler.start();
    return scheduler;
  }

  private Scheduler scheduler(Duration patience) {
    return new JobsConfiguration()
        .scheduler(
            dataSource, tasks, new JobsProperties(true, 2, LONG, LONG, LONG, patience), clock);
  }

  private Jobs jobs(Scheduler scheduler) {
    var beans = new StaticListableBeanFactory(Map.of("scheduler", scheduler));
    return new Jobs(beans.getBeanProvider(Scheduler.class), tasksProvider, clock);
  }
}
