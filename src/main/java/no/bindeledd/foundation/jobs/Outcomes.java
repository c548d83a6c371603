package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.data.JobFaultRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows a run. A failure is kept and the job put off, in one transaction, each time twice as
 * long; a success takes the failure's trace away.
 */
@Component
class Outcomes {
  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

  private final Transactions transactions;
  private final JobFaultRepository faults;
  private final JobsProperties properties;
  private final MeterRegistry meters;

  Outcomes(
      Transactions transactions,
      JobFaultRepository faults,
      JobsProperties properties,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.faults = faults;
    this.properties = properties;
    this.meters = meters;
  }

  <T> void failed(ExecutionComplete run, ExecutionOperations<T> operations) {
    keep(run, operations, retryAt(run));
  }

  /** A job that comes back anyway is not put off beyond its next turn. */
  <T> FailureHandler<T> failedBefore(Schedule schedule) {
    return (run, operations) -> {
      Instant retry = retryAt(run);
      Instant turn = schedule.getNextExecutionTime(run);
      keep(run, operations, retry.isBefore(turn) ? retry : turn);
    };
  }

  <T> CompletionHandler<T> thenClear(CompletionHandler<T> completion) {
    return (run, operations) -> {
      count(run, "done");
      if (run.getExecution().consecutiveFailures == 0) {
        completion.complete(run, operations);
        return;
      }
      transactions.run(
          () -> {
            faults.clear(name(run), instance(run));
            completion.complete(run, operations);
          });
    };
  }

  private <T> void keep(ExecutionComplete run, ExecutionOperations<T> operations, Instant next) {
    String fault = run.getCause().map(Faults::describe).orElse("unknown");
    count(run, "failed");
    LOG.warn(
        "Job {} {} failed, attempt {}: {}",
        name(run),
        instance(run),
        run.getExecution().consecutiveFailures + 1,
        fault);
    transactions.run(
        () -> {
          faults.keep(name(run), instance(run), run.getTimeDone(), fault);
          operations.reschedule(run, next);
        });
  }

  private Instant retryAt(ExecutionComplete run) {
    return run.getTimeDone().plus(properties.retryAfter(run.getExecution().consecutiveFailures));
  }

  private void count(ExecutionComplete run, String result) {
    meters.counter("bindeledd.jobs", "job", name(run), "result", result).increment();
  }

  private static String name(ExecutionComplete run) {
    return run.getExecution().taskInstance.getTaskName();
  }

  private static String instance(ExecutionComplete run) {
    return run.getExecution().taskInstance.getId();
  }
}
