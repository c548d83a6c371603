package no.bindeledd.foundation.data;

import static no.bindeledd.schema.Tables.HISTORY;

import java.time.Clock;
import java.util.List;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to things, one row a change, written in the same transaction as the change. Rows
 * hold ids, states and reasons from lists; never what a person is called or wrote.
 */
@Component
public class History {
  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  History(DSLContext db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** A change of state; either state may be missing at the beginning or the end of a life. */
  public void moved(
      Acting who,
      Subject subject,
      String action,
      @Nullable Enum<?> from,
      @Nullable Enum<?> to,
      @Nullable String reason) {
    insert(
        who,
        subject,
        action,
        from == null ? null : from.name(),
        to == null ? null : to.name(),
        reason);
  }

  /** A change that leaves the state as it is. */
  public void did(Acting who, Subject subject, String action) {
    insert(who, subject, action, null, null, null);
  }

  /** Newest first. The caller has checked who may read it. */
  public List<Change> of(Subject subject) {
    return db.selectFrom(HISTORY)
        .where(HISTORY.SUBJECT_TYPE.eq(subject.type()))
        .and(HISTORY.SUBJECT_ID.eq(subject.id()))
        .orderBy(HISTORY.AT.desc(), HISTORY.ID.desc())
        .fetch(
            r ->
                new Change(
                    r.getAt(),
                    r.getAccountId(),
                    r.getAction(),
                    r.getFromState(),
                    r.getToState(),
                    r.getReason()));
  }

  private void insert(
      Acting who,
      Subject subject,
      String action,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {
    db.insertInto(HISTORY)
        .set(HISTORY.ID, ids.next())
        .set(HISTORY.MUNICIPALITY_ID, subject.municipality())
        .set(HISTORY.SUBJECT_TYPE, subject.type())
        .set(HISTORY.SUBJECT_ID, subject.id())
        .set(HISTORY.AT, clock.instant())
        .set(HISTORY.ACCOUNT_ID, who.account())
        .set(HISTORY.MEMBERSHIP_ID, who.membership())
        .set(HISTORY.JOB, who.caller() instanceof Caller.Job job ? job.name() : null)
        .set(HISTORY.ACTION, action)
        .set(HISTORY.FROM_STATE, from)
        .set(HISTORY.TO_STATE, to)
        .set(HISTORY.REASON, reason)
        .execute();
  }

  /**
   * What a history row is about.
   *
   * @param type the table's name
   */
  public record Subject(@Nullable Long municipality, String type, long id) {}
}
