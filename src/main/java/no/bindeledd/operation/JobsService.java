package no.bindeledd.operation;

import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.foundation.jobs.JobState;
import no.bindeledd.foundation.jobs.JobStatus;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The jobs that are still to be done, for the system administrator. */
@Service
public class JobsService {
  private final Access access;
  private final JobBoard board;
  private final Transactions transactions;

  JobsService(Access access, JobBoard board, Transactions transactions) {
    this.access = access;
    this.board = board;
    this.transactions = transactions;
  }

  /**
   * What failed comes first, then what is next.
   *
   * @param state only these, or null for all
   */
  public List<JobStatus> list(Caller caller, @Nullable JobState state, int offset, int limit) {
    access.require(caller, OperationAccess.SEE_JOBS, Place.COMMON);
    return transactions.read(() -> board.list(state, offset, limit));
  }

  public int count(Caller caller, @Nullable JobState state) {
    access.require(caller, OperationAccess.SEE_JOBS, Place.COMMON);
    return transactions.read(() -> board.count(state));
  }

  /**
   * Makes a waiting or failed job due at once.
   *
   * @throws Rejected if it is running or done meanwhile
   */
  public void runNow(Caller caller, String job, String instance) {
    access.require(caller, OperationAccess.RUN_JOB_NOW, Place.COMMON);
    if (!board.runNow(job, instance)) {
      throw new Rejected(Reason.of("operation.jobs.meanwhile"));
    }
  }

  /**
   * Takes a failed job away for good, undone. Others are not for a person to take away.
   *
   * @throws NotFound if no failed job has that name
   * @throws Rejected if it is running or done meanwhile
   */
  public void cancel(Caller caller, String job, String instance) {
    access.require(caller, OperationAccess.CANCEL_JOB, Place.COMMON);
    JobStatus status = board.find(job, instance).orElseThrow(NotFound::new);
    if (status.state() == JobState.WAITING || status.recurring()) {
      throw new NotFound();
    }
    if (!board.cancel(job, instance)) {
      throw new Rejected(Reason.of("operation.jobs.meanwhile"));
    }
  }
}
