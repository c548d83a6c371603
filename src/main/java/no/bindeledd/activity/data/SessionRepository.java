package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.schema.tables.records.ActivitySessionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The single times at which people meet. */
@Repository
public class SessionRepository {
  private final DSLContext db;
  private final Ids ids;

  SessionRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public Optional<Session> find(long municipality, long id) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(is(municipality, id))
        .fetchOptional(SessionRepository::toSession);
  }

  /** All of an activity, in order of time. */
  public List<Session> of(long municipality, long activity) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .orderBy(ACTIVITY_SESSION.STARTS_AT)
        .fetch(SessionRepository::toSession);
  }

  /** Those that begin after the moment, cancelled ones too, in order of time. */
  public List<Session> after(long municipality, long activity, Instant moment) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment))
        .orderBy(ACTIVITY_SESSION.STARTS_AT)
        .fetch(SessionRepository::toSession);
  }

  /** When people meet next after the moment. */
  public @Nullable Instant nextStart(long municipality, long activity, Instant moment) {
    return db.select(min(ACTIVITY_SESSION.STARTS_AT))
        .from(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .fetchOne(0, Instant.class);
  }

  public void plan(long municipality, long activity, Collection<PlannedSession> sessions) {
    db.batch(
            sessions.stream()
                .map(
                    s ->
                        db.insertInto(ACTIVITY_SESSION)
                            .set(ACTIVITY_SESSION.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_SESSION.ID, ids.next())
                            .set(ACTIVITY_SESSION.ACTIVITY_ID, activity)
                            .set(ACTIVITY_SESSION.STARTS_AT, s.from())
                            .set(ACTIVITY_SESSION.ENDS_AT, s.to())
                            .set(ACTIVITY_SESSION.STATE, SessionState.PLANNED.name()))
                .toList())
        .execute();
  }

  /** Takes sessions away that have not been and that nobody was told to be cancelled. */
  public void remove(long municipality, Collection<Long> sessions) {
    db.deleteFrom(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_SESSION.ID.in(sessions))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .execute();
  }

  /**
   * @return false if it was cancelled already
   */
  public boolean cancel(long municipality, long id, CancelReason reason) {
    return db.update(ACTIVITY_SESSION)
            .set(ACTIVITY_SESSION.STATE, SessionState.CANCELLED.name())
            .set(ACTIVITY_SESSION.CANCEL_REASON, reason.name())
            .where(is(municipality, id))
            .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
            .execute()
        == 1;
  }

  /** All that are still to come. */
  public void cancelAfter(long municipality, long activity, Instant moment, CancelReason reason) {
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STATE, SessionState.CANCELLED.name())
        .set(ACTIVITY_SESSION.CANCEL_REASON, reason.name())
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .execute();
  }

  public void setAttended(long municipality, long id, int people) {
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.ATTENDED, people)
        .where(is(municipality, id))
        .execute();
  }

  private static Condition is(long municipality, long id) {
    return ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_SESSION.ID.eq(id));
  }

  private static Condition ofActivity(long municipality, long activity) {
    return ACTIVITY_SESSION
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity));
  }

  private static Session toSession(ActivitySessionRecord r) {
    return new Session(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        r.getStartsAt(),
        r.getEndsAt(),
        SessionState.valueOf(r.getState()),
        r.getCancelReason() == null ? null : CancelReason.valueOf(r.getCancelReason()),
        r.getAttended());
  }
}
