package no.bindeledd.demo.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.SIGN_UP;

import java.time.Instant;
import java.util.Map;
import no.bindeledd.foundation.time.Norway;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Gives what was made a moment ago a past: everything of it happened some weeks earlier. By
 * Norwegian clocks, so that six o'clock stays six o'clock.
 */
@Repository
public class PastRepository {
  private final DSLContext db;

  PastRepository(DSLContext db) {
    // Nobody else changes what this transaction made: no row needs to be locked before it is moved.
    this.db =
        DSL.using(
            db.configuration()
                .derive(
                    SettingsTools.clone(db.settings()).withExecuteWithOptimisticLocking(false)));
  }

  /**
   * @param weeks how far back, by activity
   */
  public void moveActivities(long municipality, Map<Long, Integer> weeks) {
    var activities =
        db.selectFrom(ACTIVITY)
            .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY.ID.in(weeks.keySet()))
            .fetch();
    activities.forEach(
        a -> {
          int back = weeks.get(a.getId());
          a.setCreatedAt(earlier(a.getCreatedAt(), back));
          a.setChangedAt(earlier(a.getChangedAt(), back));
          a.setListedAt(earlier(a.getListedAt(), back));
          if (a.getPublishedAt() != null) {
            a.setPublishedAt(earlier(a.getPublishedAt(), back));
          }
          if (a.getStartsOn() != null) {
            a.setStartsOn(a.getStartsOn().minusWeeks(back));
          }
          if (a.getEndsOn() != null) {
            a.setEndsOn(a.getEndsOn().minusWeeks(back));
          }
        });
    db.batchUpdate(activities).execute();
    moveSessions(municipality, weeks);
    moveSignUps(municipality, weeks);
    moveHistory("activity", municipality, weeks);
  }

  /** Earliest first: two sessions of an activity never begin at the same moment. */
  private void moveSessions(long municipality, Map<Long, Integer> weeks) {
    var sessions =
        db.selectFrom(ACTIVITY_SESSION)
            .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_SESSION.ACTIVITY_ID.in(weeks.keySet()))
            .orderBy(ACTIVITY_SESSION.STARTS_AT)
            .fetch();
    sessions.forEach(
        s -> {
          int back = weeks.get(s.getActivityId());
          s.setStartsAt(earlier(s.getStartsAt(), back));
          s.setEndsAt(earlier(s.getEndsAt(), back));
        });
    db.batchUpdate(sessions).execute();
  }

  private void moveSignUps(long municipality, Map<Long, Integer> weeks) {
    var signUps =
        db.selectFrom(SIGN_UP)
            .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
            .and(SIGN_UP.ACTIVITY_ID.in(weeks.keySet()))
            .fetch();
    signUps.forEach(s -> s.setAt(earlier(s.getAt(), weeks.get(s.getActivityId()))));
    db.batchUpdate(signUps).execute();
  }

  private void moveHistory(String type, long municipality, Map<Long, Integer> weeks) {
    var rows =
        db.selectFrom(HISTORY)
            .where(HISTORY.MUNICIPALITY_ID.eq(municipality))
            .and(HISTORY.SUBJECT_TYPE.eq(type))
            .and(HISTORY.SUBJECT_ID.in(weeks.keySet()))
            .fetch();
    rows.forEach(row -> row.setAt(earlier(row.getAt(), weeks.get(row.getSubjectId()))));
    db.batchUpdate(rows).execute();
  }

  private static Instant earlier(Instant moment, int weeks) {
    return Norway.local(moment).minusWeeks(weeks).toInstant();
  }
}
