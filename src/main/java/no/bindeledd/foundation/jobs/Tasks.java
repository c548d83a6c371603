package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The modules' jobs as db-scheduler knows them. */
@Component
class Tasks {
  private final List<Task<?>> oneTime;
  private final List<RecurringTask<Void>> recurring;
  private final Set<String> oneTimeNames;
  private final Map<String, String> titles = new HashMap<>();

  Tasks(List<Job> jobs, List<RecurringJob> recurringJobs, Outcomes outcomes) {
    oneTime = jobs.stream().<Task<?>>map(job -> new Once(job, outcomes)).toList();
    recurring =
        recurringJobs.stream()
            .<RecurringTask<Void>>map(job -> new Recurring(job, outcomes))
            .toList();
    jobs.forEach(job -> titles.put(job.name(), job.title()));
    recurringJobs.forEach(job -> titles.put(job.name(), job.title()));
    oneTimeNames = jobs.stream().map(Job::name).collect(Collectors.toUnmodifiableSet());
    if (titles.size() != jobs.size() + recurringJobs.size()) {
      throw new IllegalStateException("Two jobs have the same name");
    }
  }

  List<Task<?>> oneTime() {
    return oneTime;
  }

  List<RecurringTask<Void>> recurring() {
    return recurring;
  }

  /** Null if this version of the program knows no such job. */
  @Nullable String title(String name) {
    return titles.get(name);
  }

  boolean knowsOneTime(String name) {
    return oneTimeNames.contains(name);
  }

  private static final class Once extends OneTimeTask<String> {
    private final Job job;
    private final Outcomes outcomes;

    Once(Job job, Outcomes outcomes) {
      super(job.name(), String.class, outcomes::failed);
      this.job = job;
      this.outcomes = outcomes;
    }

    @Override
    public void executeOnce(TaskInstance<String> instance, ExecutionContext context) {
      job.run(instance.getData());
    }

    @Override
    public CompletionHandler<String> execute(
        TaskInstance<String> instance, ExecutionContext context) {
      return outcomes.thenClear(super.execute(instance, context));
    }
  }

  private static final class Recurring extends RecurringTask<Void> {
    private final RecurringJob job;
    private final Outcomes outcomes;

    Recurring(RecurringJob job, Outcomes outcomes) {
      super(
          job.name(),
          job.rhythm().schedule(),
          Void.class,
          outcomes.failedBefore(job.rhythm().schedule()));
      this.job = job;
      this.outcomes = outcomes;
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
      job.run();
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
      return outcomes.thenClear(super.execute(instance, context));
    }
  }
}
