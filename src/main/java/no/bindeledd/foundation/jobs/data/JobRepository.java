package no.bindeledd.foundation.jobs.data;

import static no.bindeledd.schema.Tables.JOB_FAULT;
import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.jobs.JobState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads db-scheduler's table; only the scheduler writes it. */
@Repository
public class JobRepository {
  private final DSLContext db;

  JobRepository(DSLContext db) {
    this.db = db;
  }

  /** One row: db-scheduler's and the fault beside it. */
  public record Row(
      String job,
      String instance,
      Instant next,
      boolean picked,
      int failures,
      @Nullable Instant lastFailure,
      @Nullable Instant lastSuccess,
      @Nullable String fault) {}

  /** What failed comes first, then what is next. */
  public List<Row> list(@Nullable JobState state, int offset, int limit) {
    return rows(is(state), offset, limit);
  }

  public Optional<Row> find(String job, String instance) {
    Condition one =
        SCHEDULED_TASKS.TASK_NAME.eq(job).and(SCHEDULED_TASKS.TASK_INSTANCE.eq(instance));
    return rows(one, 0, 1).stream().findFirst();
  }

  private List<Row> rows(Condition which, int offset, int limit) {
    return db.select(
            SCHEDULED_TASKS.TASK_NAME,
            SCHEDULED_TASKS.TASK_INSTANCE,
            SCHEDULED_TASKS.EXECUTION_TIME,
            SCHEDULED_TASKS.PICKED,
            DSL.coalesce(SCHEDULED_TASKS.CONSECUTIVE_FAILURES, 0),
            SCHEDULED_TASKS.LAST_FAILURE,
            SCHEDULED_TASKS.LAST_SUCCESS,
            JOB_FAULT.FAULT)
        .from(SCHEDULED_TASKS)
        .leftJoin(JOB_FAULT)
        .on(JOB_FAULT.TASK_NAME.eq(SCHEDULED_TASKS.TASK_NAME))
        .and(JOB_FAULT.TASK_INSTANCE.eq(SCHEDULED_TASKS.TASK_INSTANCE))
        .where(which)
        .orderBy(
            DSL.coalesce(SCHEDULED_TASKS.CONSECUTIVE_FAILURES, 0).desc(),
            SCHEDULED_TASKS.EXECUTION_TIME,
            SCHEDULED_TASKS.TASK_NAME,
            SCHEDULED_TASKS.TASK_INSTANCE)
        .limit(limit)
        .offset(offset)
        .fetch(
            r ->
                new Row(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    r.value6(),
                    r.value7(),
                    r.value8()));
  }

  public int count(@Nullable JobState state) {
    return db.fetchCount(SCHEDULED_TASKS, is(state));
  }

  /** Jobs that could run now. */
  public int countDue(Instant now) {
    return db.fetchCount(
        SCHEDULED_TASKS,
        SCHEDULED_TASKS.PICKED.isFalse().and(SCHEDULED_TASKS.EXECUTION_TIME.le(now)));
  }

  private static Condition is(@Nullable JobState state) {
    if (state == null) {
      return DSL.noCondition();
    }
    Condition failed = DSL.coalesce(SCHEDULED_TASKS.CONSECUTIVE_FAILURES, 0).gt(0);
    return switch (state) {
      case RUNNING -> SCHEDULED_TASKS.PICKED.isTrue();
      case FAILED -> SCHEDULED_TASKS.PICKED.isFalse().and(failed);
      case WAITING -> SCHEDULED_TASKS.PICKED.isFalse().and(failed.not());
    };
  }
}
