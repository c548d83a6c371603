package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SESSION_HELPER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.time.Norway;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who may report hours for which activity. */
@Repository
public class HoursRightsRepository {
  private final DSLContext db;

  HoursRightsRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * The activities for which somebody may report: those of organisations and units in which they
   * work now, and those that they helped at, by title.
   *
   * @param endedSince what was over before that is no longer reported for
   */
  public Map<ActivityKey, String> choices(long account, Instant now, LocalDate endedSince) {
    var choices = new LinkedHashMap<ActivityKey, String>();
    db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
        .from(ACTIVITY)
        .where(AtWork.forOwner(account, now).or(helps(account, null, null)))
        .and(ACTIVITY.STATE.ne(ActivityState.DRAFT.name()))
        .and(ACTIVITY.ENDS_ON.isNull().or(ACTIVITY.ENDS_ON.ge(endedSince)))
        .orderBy(ACTIVITY.TITLE, ACTIVITY.ID)
        .forEach(r -> choices.put(new ActivityKey(r.value1(), r.value2()), r.value3()));
    return choices;
  }

  /** Whether somebody works for who offers it, or helped at a session on that day. */
  public boolean mayReport(ActivityKey activity, long account, LocalDate day, Instant now) {
    return db.fetchExists(
        ACTIVITY,
        ACTIVITY
            .MUNICIPALITY_ID
            .eq(activity.municipality())
            .and(ACTIVITY.ID.eq(activity.id()))
            .and(ACTIVITY.STATE.ne(ActivityState.DRAFT.name()))
            .and(
                AtWork.forOwner(account, now)
                    .or(helps(account, Norway.endOf(day.minusDays(1)), Norway.endOf(day)))));
  }

  /** Named for the list of a session, or with a role at it. */
  private static Condition helps(long account, @Nullable Instant from, @Nullable Instant to) {
    Condition when =
        from == null || to == null
            ? noCondition()
            : ACTIVITY_SESSION.STARTS_AT.ge(from).and(ACTIVITY_SESSION.STARTS_AT.lt(to));
    Condition here =
        ACTIVITY_SESSION
            .MUNICIPALITY_ID
            .eq(ACTIVITY.MUNICIPALITY_ID)
            .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
            .and(when);
    return exists(
            selectOne()
                .from(SESSION_HELPER)
                .join(ACTIVITY_SESSION)
                .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_HELPER.MUNICIPALITY_ID))
                .and(ACTIVITY_SESSION.ID.eq(SESSION_HELPER.SESSION_ID))
                .where(SESSION_HELPER.ACCOUNT_ID.eq(account))
                .and(here))
        .or(
            exists(
                selectOne()
                    .from(SESSION_DUTY)
                    .join(ACTIVITY_SESSION)
                    .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
                    .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
                    .where(SESSION_DUTY.ACCOUNT_ID.eq(account))
                    .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
                    .and(here)));
  }
}
