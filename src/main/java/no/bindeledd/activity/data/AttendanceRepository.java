package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.HELPER_ROLE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SESSION_HELPER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.TitledSession;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Who came to a session, and who ticks names there. Whatever changes a number is called under the
 * lock of the session's row, which keeps the number in step with the names.
 */
@Repository
public class AttendanceRepository {
  private final DSLContext db;
  private final SessionDutyRepository duties;

  AttendanceRepository(DSLContext db, SessionDutyRepository duties) {
    this.db = db;
    this.duties = duties;
  }

  /**
   * How many came, and how many of them without a name.
   *
   * @param attended null while nobody has said so
   */
  public record Numbers(@Nullable Integer attended, int others) {}

  /** Somebody who came. */
  public record Came(long account, String name, boolean bySelf) {}

  /** How many came to a session. */
  public record Count(Instant at, int people) {}

  /** Locks the session: two people who tick at once wait for each other. */
  public Numbers lock(long municipality, long session) {
    return db.select(ACTIVITY_SESSION.ATTENDED, ACTIVITY_SESSION.OTHERS)
        .from(ACTIVITY_SESSION)
        .where(isSession(municipality, session))
        .forUpdate()
        .fetchSingle(r -> new Numbers(r.value1(), r.value2()));
  }

  public Numbers numbers(long municipality, long session) {
    return db.select(ACTIVITY_SESSION.ATTENDED, ACTIVITY_SESSION.OTHERS)
        .from(ACTIVITY_SESSION)
        .where(isSession(municipality, session))
        .fetchSingle(r -> new Numbers(r.value1(), r.value2()));
  }

  /** Does nothing if it is known already. */
  public void add(long municipality, long session, long account, boolean bySelf, Instant now) {
    if (!isKnown(municipality, session, account)) {
      db.insertInto(ATTENDANCE)
          .set(ATTENDANCE.MUNICIPALITY_ID, municipality)
          .set(ATTENDANCE.SESSION_ID, session)
          .set(ATTENDANCE.ACCOUNT_ID, account)
          .set(ATTENDANCE.AT, now)
          .set(ATTENDANCE.BY_SELF, bySelf)
          .execute();
    }
  }

  public void remove(long municipality, long session, long account) {
    db.deleteFrom(ATTENDANCE)
        .where(isOf(municipality, session))
        .and(ATTENDANCE.ACCOUNT_ID.eq(account))
        .execute();
  }

  public boolean isKnown(long municipality, long session, long account) {
    return db.fetchExists(
        ATTENDANCE, isOf(municipality, session).and(ATTENDANCE.ACCOUNT_ID.eq(account)));
  }

  /** Writes down how many came: those with a name, and the others. */
  public void count(long municipality, long session, int others) {
    int names = db.fetchCount(ATTENDANCE, isOf(municipality, session));
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.ATTENDED, names + others)
        .set(ACTIVITY_SESSION.OTHERS, others)
        .where(isSession(municipality, session))
        .execute();
  }

  /** Those who came, by account, in the order in which they came. */
  public Map<Long, Came> came(long municipality, long session) {
    var came = new LinkedHashMap<Long, Came>();
    db.select(ACCOUNT.ID, ACCOUNT.NAME, ATTENDANCE.BY_SELF)
        .from(ATTENDANCE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ATTENDANCE.ACCOUNT_ID))
        .where(isOf(municipality, session))
        .orderBy(ATTENDANCE.AT, ATTENDANCE.ACCOUNT_ID)
        .forEach(r -> came.put(r.value1(), new Came(r.value1(), r.value2(), r.value3())));
    return came;
  }

  /** Those who were named. */
  public Set<Long> helpers(long municipality, long session) {
    return db.select(SESSION_HELPER.ACCOUNT_ID)
        .from(SESSION_HELPER)
        .where(isHelped(municipality, session))
        .fetchSet(SESSION_HELPER.ACCOUNT_ID);
  }

  /** Whether somebody keeps the list: they were named, or have a role that does. */
  public boolean isHelper(long municipality, long session, long account, Instant now) {
    return isNamed(municipality, session, account)
        || duties.keepsList(municipality, session, account, now);
  }

  private boolean isNamed(long municipality, long session, long account) {
    return db.fetchExists(
        SESSION_HELPER, isHelped(municipality, session).and(SESSION_HELPER.ACCOUNT_ID.eq(account)));
  }

  /** Under the lock of the session's row; does nothing for one who is named already. */
  public boolean nameHelper(long municipality, long session, long account, Instant now) {
    if (isNamed(municipality, session, account)) {
      return false;
    }
    db.insertInto(SESSION_HELPER)
        .set(SESSION_HELPER.MUNICIPALITY_ID, municipality)
        .set(SESSION_HELPER.SESSION_ID, session)
        .set(SESSION_HELPER.ACCOUNT_ID, account)
        .set(SESSION_HELPER.NAMED_AT, now)
        .execute();
    return true;
  }

  public void dropHelper(long municipality, long session, long account) {
    db.deleteFrom(SESSION_HELPER)
        .where(isHelped(municipality, session))
        .and(SESSION_HELPER.ACCOUNT_ID.eq(account))
        .execute();
  }

  /** The sessions between two moments of which somebody keeps the list now, soonest first. */
  public List<TitledSession> helping(
      long account, Instant endsAfter, Instant startsBefore, Instant now) {
    var kept =
        db.select(SESSION_HELPER.MUNICIPALITY_ID, SESSION_HELPER.SESSION_ID)
            .from(SESSION_HELPER)
            .where(SESSION_HELPER.ACCOUNT_ID.eq(account))
            .union(
                db.select(SESSION_DUTY.MUNICIPALITY_ID, SESSION_DUTY.SESSION_ID)
                    .from(SESSION_DUTY)
                    .join(HELPER_ROLE)
                    .on(HELPER_ROLE.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
                    .and(HELPER_ROLE.ID.eq(SESSION_DUTY.ROLE_ID))
                    .join(ACTIVITY)
                    .on(ACTIVITY.MUNICIPALITY_ID.eq(HELPER_ROLE.MUNICIPALITY_ID))
                    .and(ACTIVITY.ID.eq(HELPER_ROLE.ACTIVITY_ID))
                    .where(SESSION_DUTY.ACCOUNT_ID.eq(account))
                    .and(SessionDutyRepository.keepsList(account, now)))
            .asTable("kept");
    return db.select(ACTIVITY_SESSION.fields())
        .select(ACTIVITY.TITLE)
        .from(kept)
        .join(ACTIVITY_SESSION)
        .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(kept.field("municipality_id", Long.class)))
        .and(ACTIVITY_SESSION.ID.eq(kept.field("session_id", Long.class)))
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .and(ACTIVITY_SESSION.ENDS_AT.gt(endsAfter))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(startsBefore))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .fetch(
            r ->
                new TitledSession(
                    SessionRepository.toSession(r.into(ACTIVITY_SESSION)), r.get(ACTIVITY.TITLE)));
  }

  /** How many came to each session of which somebody said so. */
  public List<Count> counts(long municipality, long activity) {
    return db.select(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ATTENDED)
        .from(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
        .and(ACTIVITY_SESSION.ATTENDED.isNotNull())
        .fetch(r -> new Count(r.value1(), r.value2()));
  }

  private static Condition isSession(long municipality, long session) {
    return ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_SESSION.ID.eq(session));
  }

  private static Condition isOf(long municipality, long session) {
    return ATTENDANCE.MUNICIPALITY_ID.eq(municipality).and(ATTENDANCE.SESSION_ID.eq(session));
  }

  private static Condition isHelped(long municipality, long session) {
    return SESSION_HELPER
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(SESSION_HELPER.SESSION_ID.eq(session));
  }
}
