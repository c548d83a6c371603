package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;

import java.time.LocalDate;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far the rules of activities have become sessions. */
@Repository
public class PlanningRepository {
  private final DSLContext db;

  PlanningRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Published activities whose sessions do not reach a day, in order of their keys.
   *
   * @param after the last one that was seen, or null
   */
  public List<ActivityKey> behind(LocalDate day, @Nullable ActivityKey after, int limit) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.STATE.eq(DSL.inline(ActivityState.PUBLISHED.name())))
        .and(ACTIVITY.PLANNED_UNTIL.lt(day))
        .and(
            after == null
                ? DSL.noCondition()
                : DSL.row(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
                    .gt(after.municipality(), after.id()))
        .orderBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .limit(limit)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** Up to which day there are sessions; null before the first. */
  public @Nullable LocalDate plannedUntil(long municipality, long activity) {
    return db.select(ACTIVITY.PLANNED_UNTIL)
        .from(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .fetchOne(ACTIVITY.PLANNED_UNTIL);
  }

  public void setPlannedUntil(long municipality, long activity, LocalDate day) {
    db.update(ACTIVITY)
        .set(ACTIVITY.PLANNED_UNTIL, day)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .execute();
  }
}
