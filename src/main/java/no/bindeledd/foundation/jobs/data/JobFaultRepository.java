package no.bindeledd.foundation.jobs.data;

import static no.bindeledd.schema.Tables.JOB_FAULT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The last fault of each job that is still to be done. */
@Repository
public class JobFaultRepository {
  private final DSLContext db;

  JobFaultRepository(DSLContext db) {
    this.db = db;
  }

  public void keep(String job, String instance, Instant at, String fault) {
    int updated =
        db.update(JOB_FAULT)
            .set(JOB_FAULT.AT, at)
            .set(JOB_FAULT.FAULT, fault)
            .where(JOB_FAULT.TASK_NAME.eq(job))
            .and(JOB_FAULT.TASK_INSTANCE.eq(instance))
            .execute();
    if (updated == 0) {
      db.insertInto(JOB_FAULT)
          .set(JOB_FAULT.TASK_NAME, job)
          .set(JOB_FAULT.TASK_INSTANCE, instance)
          .set(JOB_FAULT.AT, at)
          .set(JOB_FAULT.FAULT, fault)
          .execute();
    }
  }

  public void clear(String job, String instance) {
    db.deleteFrom(JOB_FAULT)
        .where(JOB_FAULT.TASK_NAME.eq(job))
        .and(JOB_FAULT.TASK_INSTANCE.eq(instance))
        .execute();
  }
}
