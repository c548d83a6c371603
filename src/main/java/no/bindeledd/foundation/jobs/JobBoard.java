package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.data.JobFaultRepository;
import no.bindeledd.foundation.jobs.data.JobRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All jobs that are still to be done, and what a person may do about them. */
@Component
public class JobBoard {
  private final JobRepository jobs;
  private final JobFaultRepository faults;
  private final Scheduler scheduler;
  private final Tasks tasks;
  private final Jobs writer;
  private final Transactions transactions;
  private final Clock clock;

  JobBoard(
      JobRepository jobs,
      JobFaultRepository faults,
      Scheduler scheduler,
      Tasks tasks,
      Jobs writer,
      Transactions transactions,
      Clock clock) {
    this.jobs = jobs;
    this.faults = faults;
    this.scheduler = scheduler;
    this.tasks = tasks;
    this.writer = writer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param state only these, or null for all
   */
  public List<JobStatus> list(@Nullable JobState state, int offset, int limit) {
    return jobs.list(state, offset, limit).stream().map(this::status).toList();
  }

  public Optional<JobStatus> find(String job, String instance) {
    return jobs.find(job, instance).map(this::status);
  }

  public int count(@Nullable JobState state) {
    return jobs.count(state);
  }

  /**
   * Makes a waiting job due at once.
   *
   * @return false if it is running or done meanwhile
   */
  public boolean runNow(String job, String instance) {
    return transactions.call(
        () -> {
          try {
            boolean moved = scheduler.reschedule(TaskInstanceId.of(job, instance), clock.instant());
            writer.lookAfterCommit();
            return moved;
          } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            return false;
          }
        });
  }

  /**
   * Takes a one-time job away for good, undone.
   *
   * @return false if it is running or done meanwhile, or comes back by the clock
   */
  public boolean cancel(String job, String instance) {
    if (!tasks.knowsOneTime(job)) {
      return false;
    }
    return transactions.call(
        () -> {
          try {
            scheduler.cancel(TaskInstanceId.of(job, instance));
            faults.clear(job, instance);
            return true;
          } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            return false;
          }
        });
  }

  private JobStatus status(JobRepository.Row row) {
    JobState state =
        row.picked() ? JobState.RUNNING : row.failures() > 0 ? JobState.FAILED : JobState.WAITING;
    return new JobStatus(
        row.job(),
        tasks.title(row.job()),
        row.instance(),
        state,
        row.next(),
        row.failures(),
        row.lastFailure(),
        row.lastSuccess(),
        row.fault(),
        !tasks.knowsOneTime(row.job()));
  }
}
