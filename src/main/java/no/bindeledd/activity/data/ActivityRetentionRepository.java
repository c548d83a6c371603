package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SESSION_HELPER;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.SIGN_UP_REQUEST;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.time.Norway;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Takes names away when their time is over; numbers stay. */
@Repository
public class ActivityRetentionRepository {
  /** Written into the statement: H2 finds no index for a list of bound values. */
  private static final List<Field<String>> PLACEMENTS =
      Stream.of(ActivityKind.values())
          .filter(ActivityKind::isPlacement)
          .<Field<String>>map(kind -> inline(kind.name()))
          .toList();

  private final DSLContext db;

  ActivityRetentionRepository(DSLContext db) {
    this.db = db;
  }

  /** Who came to sessions that ended before the moment; how many came stays with the session. */
  public int deleteAttendance(Instant before, int most) {
    var old =
        db.select(ATTENDANCE.MUNICIPALITY_ID, ATTENDANCE.SESSION_ID, ATTENDANCE.ACCOUNT_ID)
            .from(ATTENDANCE)
            .join(ACTIVITY_SESSION)
            .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(ATTENDANCE.MUNICIPALITY_ID))
            .and(ACTIVITY_SESSION.ID.eq(ATTENDANCE.SESSION_ID))
            .where(ACTIVITY_SESSION.ENDS_AT.lt(before))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(ATTENDANCE)
            .where(
                row(ATTENDANCE.MUNICIPALITY_ID, ATTENDANCE.SESSION_ID, ATTENDANCE.ACCOUNT_ID)
                    .in(old))
            .execute();
  }

  /** Who kept the list of sessions that ended before the moment. */
  public int deleteSessionHelpers(Instant before, int most) {
    var old =
        db.select(
                SESSION_HELPER.MUNICIPALITY_ID,
                SESSION_HELPER.SESSION_ID,
                SESSION_HELPER.ACCOUNT_ID)
            .from(SESSION_HELPER)
            .join(ACTIVITY_SESSION)
            .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_HELPER.MUNICIPALITY_ID))
            .and(ACTIVITY_SESSION.ID.eq(SESSION_HELPER.SESSION_ID))
            .where(ACTIVITY_SESSION.ENDS_AT.lt(before))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(SESSION_HELPER)
            .where(
                row(
                        SESSION_HELPER.MUNICIPALITY_ID,
                        SESSION_HELPER.SESSION_ID,
                        SESSION_HELPER.ACCOUNT_ID)
                    .in(old))
            .execute();
  }

  /** Who helped with what at sessions that ended before the moment. */
  public int deleteSessionDuties(Instant before, int most) {
    var old =
        db.select(SESSION_DUTY.MUNICIPALITY_ID, SESSION_DUTY.SESSION_ID, SESSION_DUTY.ACCOUNT_ID)
            .from(SESSION_DUTY)
            .join(ACTIVITY_SESSION)
            .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
            .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
            .where(ACTIVITY_SESSION.ENDS_AT.lt(before))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(SESSION_DUTY)
            .where(
                row(SESSION_DUTY.MUNICIPALITY_ID, SESSION_DUTY.SESSION_ID, SESSION_DUTY.ACCOUNT_ID)
                    .in(old))
            .execute();
  }

  /** Who had a place in what had its last day before the moment. */
  public int deleteSignUps(Instant before, int most) {
    return delete(ACTIVITY.ENDS_ON.lt(Norway.local(before).toLocalDate()), most);
  }

  /** Who had a place and gave it back before the moment. */
  public int deleteSignedOff(Instant before, int most) {
    return delete(
        SIGN_UP
            .STATE
            .in(SignUpState.CANCELLED.name(), SignUpState.LAPSED.name())
            .and(SIGN_UP.AT.lt(before)),
        most);
  }

  /** What somebody asked for before the moment, whether or not they went on. */
  public int deleteSignUpRequests(Instant before, int most) {
    return db.deleteFrom(SIGN_UP_REQUEST)
        .where(SIGN_UP_REQUEST.ASKED_AT.lt(before))
        .limit(most)
        .execute();
  }

  private int delete(Condition which, int most) {
    var old =
        db.select(SIGN_UP.MUNICIPALITY_ID, SIGN_UP.ID)
            .from(SIGN_UP)
            .join(ACTIVITY)
            .on(ACTIVITY.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
            .and(ACTIVITY.ID.eq(SIGN_UP.ACTIVITY_ID))
            .where(which)
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(SIGN_UP).where(row(SIGN_UP.MUNICIPALITY_ID, SIGN_UP.ID).in(old)).execute();
  }

  /** Who was there for those who came to placements whose last day was before the moment. */
  public int forgetPlacementContacts(Instant before, int most) {
    var old =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
            .from(ACTIVITY)
            .where(ACTIVITY.KIND.in(PLACEMENTS))
            .and(ACTIVITY.ENDS_ON.lt(Norway.local(before).toLocalDate()))
            .and(ACTIVITY.CONTACT_NAME.ne("").or(ACTIVITY.CONTACT_PHONE.ne("")))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.update(ACTIVITY)
            .set(ACTIVITY.CONTACT_NAME, "")
            .set(ACTIVITY.CONTACT_PHONE, "")
            .where(row(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID).in(old))
            .execute();
  }
}
