package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.schema.tables.records.ActivitySessionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The single times at which people meet. */
@Repository
public class SessionRepository {
  private static final int CHUNK = 500;

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

  /** When people meet next after the moment. */
  public @Nullable Instant nextStart(long municipality, long activity, Instant moment) {
    return db.select(min(ACTIVITY_SESSION.STARTS_AT))
        .from(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .fetchOne(0, Instant.class);
  }

  /** Those that begin or were planned to begin after the moment. */
  public List<Session> touching(long municipality, long activity, Instant moment) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment).or(ACTIVITY_SESSION.PLANNED_AT.gt(moment)))
        .orderBy(ACTIVITY_SESSION.STARTS_AT)
        .fetch(SessionRepository::toSession);
  }

  /** A part of those that begin after the moment, soonest first. */
  public List<Session> ahead(
      long municipality, long activity, Instant moment, int offset, int limit) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(moment))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(SessionRepository::toSession);
  }

  /** A part of those that have begun by the moment, latest first. */
  public List<Session> begun(
      long municipality, long activity, Instant moment, int offset, int limit) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.le(moment))
        .orderBy(ACTIVITY_SESSION.STARTS_AT.desc(), ACTIVITY_SESSION.ID.desc())
        .offset(offset)
        .limit(limit)
        .fetch(SessionRepository::toSession);
  }

  /** How many have begun by the moment, and of how many somebody has said who came. */
  public Begun countBegun(long municipality, long activity, Instant moment) {
    return db.select(count(), count(ACTIVITY_SESSION.ATTENDED))
        .from(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.STARTS_AT.le(moment))
        .fetchSingle(r -> new Begun(r.value1(), r.value2()));
  }

  /**
   * @param all that have begun
   * @param attended those of which it is known who came
   */
  public record Begun(int all, int attended) {}

  /** Whether people meet in this activity at any time between two moments, but for one session. */
  public boolean meets(long municipality, long activity, Instant from, Instant to, long but) {
    return db.fetchExists(
        ACTIVITY_SESSION,
        ofActivity(municipality, activity)
            .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
            .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
            .and(ACTIVITY_SESSION.ENDS_AT.gt(from))
            .and(ACTIVITY_SESSION.ID.ne(but)));
  }

  /** The latest moment to which a session was moved by hand, or null. */
  public @Nullable Instant lastByHand(long municipality, long activity) {
    return db.select(max(ACTIVITY_SESSION.STARTS_AT))
        .from(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.BY_HAND.isTrue())
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .fetchOne(0, Instant.class);
  }

  /** The moments that rules gave to sessions, from one on. */
  public Set<Instant> plannedFrom(long municipality, long activity, Instant moment) {
    return db.select(ACTIVITY_SESSION.PLANNED_AT)
        .from(ACTIVITY_SESSION)
        .where(ofActivity(municipality, activity))
        .and(ACTIVITY_SESSION.PLANNED_AT.ge(moment))
        .fetchSet(ACTIVITY_SESSION.PLANNED_AT);
  }

  /** New sessions, in chunks that no driver and no database finds long. */
  public void plan(long municipality, long activity, long owner, List<PlannedSession> sessions) {
    for (int from = 0; from < sessions.size(); from += CHUNK) {
      var chunk = sessions.subList(from, Math.min(from + CHUNK, sessions.size()));
      db.batch(chunk.stream().map(s -> insert(municipality, activity, owner, s)).toList())
          .execute();
    }
  }

  private Query insert(long municipality, long activity, long owner, PlannedSession s) {
    return db.insertInto(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.MUNICIPALITY_ID, municipality)
        .set(ACTIVITY_SESSION.ID, ids.next())
        .set(ACTIVITY_SESSION.ACTIVITY_ID, activity)
        .set(ACTIVITY_SESSION.OWNER_ID, owner)
        .set(ACTIVITY_SESSION.STARTS_AT, s.from())
        .set(ACTIVITY_SESSION.ENDS_AT, s.to())
        .set(ACTIVITY_SESSION.PLANNED_AT, s.from())
        .set(ACTIVITY_SESSION.BY_HAND, false)
        .set(ACTIVITY_SESSION.STATE, SessionState.PLANNED.name())
        .set(ACTIVITY_SESSION.VERSION, 1L);
  }

  /** Takes sessions away that have not been, and what hangs on them. */
  public void remove(long municipality, Collection<Session> sessions) {
    List<Long> gone = sessions.stream().map(Session::id).toList();
    db.deleteFrom(SESSION_HELPER)
        .where(SESSION_HELPER.MUNICIPALITY_ID.eq(municipality))
        .and(SESSION_HELPER.SESSION_ID.in(gone))
        .execute();
    db.deleteFrom(SESSION_DUTY)
        .where(SESSION_DUTY.MUNICIPALITY_ID.eq(municipality))
        .and(SESSION_DUTY.SESSION_ID.in(gone.stream().map(id -> inline(id)).toList()))
        .execute();
    db.deleteFrom(ATTENDANCE)
        .where(ATTENDANCE.MUNICIPALITY_ID.eq(municipality))
        .and(ATTENDANCE.SESSION_ID.in(gone))
        .execute();
    db.batch(
            sessions.stream()
                .map(s -> db.deleteFrom(ACTIVITY_SESSION).where(is(municipality, s.id())))
                .toList())
        .execute();
  }

  /** A rule gives a session this time; whatever somebody had done to it is gone. */
  public void follow(long municipality, long id, PlannedSession to) {
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, to.from())
        .set(ACTIVITY_SESSION.ENDS_AT, to.to())
        .set(ACTIVITY_SESSION.PLANNED_AT, to.from())
        .setNull(ACTIVITY_SESSION.REMINDED_AT)
        .set(ACTIVITY_SESSION.BY_HAND, false)
        .setNull(ACTIVITY_SESSION.PLACE_NAME)
        .setNull(ACTIVITY_SESSION.ADDRESS)
        .set(ACTIVITY_SESSION.STATE, SessionState.PLANNED.name())
        .setNull(ACTIVITY_SESSION.CANCEL_REASON)
        .set(ACTIVITY_SESSION.VERSION, ACTIVITY_SESSION.VERSION.plus(1))
        .where(is(municipality, id))
        .execute();
  }

  /** It stays as it is, and stands for another moment of the rules. */
  public void standFor(long municipality, long id, Instant planned) {
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.PLANNED_AT, planned)
        .where(is(municipality, id))
        .execute();
  }

  /**
   * Another time or place by hand.
   *
   * @throws ChangedMeanwhile if the version is no longer the one that was read
   */
  public void move(long municipality, long id, long version, PlannedSession to, SessionPlace at) {
    ChangedMeanwhile.unlessOne(
        db.update(ACTIVITY_SESSION)
            .set(ACTIVITY_SESSION.STARTS_AT, to.from())
            .set(ACTIVITY_SESSION.ENDS_AT, to.to())
            .setNull(ACTIVITY_SESSION.REMINDED_AT)
            .set(ACTIVITY_SESSION.BY_HAND, true)
            .set(ACTIVITY_SESSION.PLACE_NAME, at.name())
            .set(ACTIVITY_SESSION.ADDRESS, at.address())
            .set(ACTIVITY_SESSION.VERSION, ACTIVITY_SESSION.VERSION.plus(1))
            .where(is(municipality, id))
            .and(ACTIVITY_SESSION.VERSION.eq(version))
            .execute());
  }

  /**
   * @return false if it was cancelled already
   */
  public boolean cancel(long municipality, long id, CancelReason reason) {
    return db.update(ACTIVITY_SESSION)
            .set(ACTIVITY_SESSION.STATE, SessionState.CANCELLED.name())
            .set(ACTIVITY_SESSION.CANCEL_REASON, reason.name())
            .set(ACTIVITY_SESSION.VERSION, ACTIVITY_SESSION.VERSION.plus(1))
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

  private static Condition is(long municipality, long id) {
    return ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_SESSION.ID.eq(id));
  }

  private static Condition ofActivity(long municipality, long activity) {
    return ACTIVITY_SESSION
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity));
  }

  static Session toSession(ActivitySessionRecord r) {
    return new Session(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        r.getStartsAt(),
        r.getEndsAt(),
        SessionState.valueOf(r.getState()),
        r.getCancelReason() == null ? null : CancelReason.valueOf(r.getCancelReason()),
        r.getAttended(),
        r.getPlannedAt(),
        r.getByHand(),
        r.getPlaceName(),
        r.getAddress(),
        r.getVersion());
  }
}
