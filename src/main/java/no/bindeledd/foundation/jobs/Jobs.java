package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes jobs down in the caller's transaction: a rollback takes them away again. The scheduler is
 * asked for late, since jobs are made of services and services write jobs.
 */
@Component
public class Jobs {
  private final ObjectProvider<Scheduler> scheduler;
  private final ObjectProvider<Tasks> tasks;
  private final Clock clock;

  Jobs(ObjectProvider<Scheduler> scheduler, ObjectProvider<Tasks> tasks, Clock clock) {
    this.scheduler = scheduler;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** As soon as the transaction is through. */
  public boolean schedule(String job, String instance, String payload) {
    return schedule(job, instance, payload, clock.instant());
  }

  /**
   * Does nothing while a job of that name and instance waits or runs: the first one stands.
   *
   * @param job the name of a {@link Job}
   * @param instance what makes it one of its kind, such as the id of a row; at most 100 letters
   * @param payload ids, never personal data
   * @param when not before
   * @return false if it was there already
   */
  public boolean schedule(String job, String instance, String payload, Instant when) {
    if (!tasks.getObject().knowsOneTime(job)) {
      throw new IllegalArgumentException("No such job: " + job);
    }
    boolean isNew =
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(job, instance, payload), when);
    if (isNew && !when.isAfter(clock.instant())) {
      lookAfterCommit();
    }
    return isNew;
  }

  /** Without this a person would wait for the next round of the poller for a sign-in code. */
  void lookAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      scheduler.getObject().triggerCheckForDueExecutions();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}
