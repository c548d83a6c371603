package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SHARE;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** In which municipalities activities show beside their own. */
@Repository
public class ShareRepository {
  private final DSLContext db;

  ShareRepository(DSLContext db) {
    this.db = db;
  }

  public Set<Long> shownIn(long municipality, long activity) {
    return db.select(ACTIVITY_SHARE.NEIGHBOUR_ID)
        .from(ACTIVITY_SHARE)
        .where(of(municipality, activity))
        .and(ACTIVITY_SHARE.SHOWN)
        .fetchSet(ACTIVITY_SHARE.NEIGHBOUR_ID);
  }

  /** What others share with a municipality, soonest first. */
  public List<ActivityKey> into(long municipality, int most) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY_SHARE)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SHARE.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SHARE.ACTIVITY_ID))
        .where(ACTIVITY_SHARE.NEIGHBOUR_ID.eq(municipality))
        .and(ACTIVITY_SHARE.SHOWN)
        .and(ACTIVITY.STATE.eq(inline(ActivityState.PUBLISHED.name())))
        .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .limit(most)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** In place of where it showed before. */
  public void replace(long municipality, long activity, Collection<Long> neighbours) {
    db.deleteFrom(ACTIVITY_SHARE)
        .where(of(municipality, activity))
        .and(ACTIVITY_SHARE.SHOWN)
        .execute();
    db.update(ACTIVITY)
        .set(ACTIVITY.SHARED, !neighbours.isEmpty())
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .execute();
    db.batch(
            neighbours.stream()
                .map(
                    neighbour ->
                        db.insertInto(ACTIVITY_SHARE)
                            .set(ACTIVITY_SHARE.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_SHARE.ACTIVITY_ID, activity)
                            .set(ACTIVITY_SHARE.NEIGHBOUR_ID, neighbour)
                            .set(ACTIVITY_SHARE.SHOWN, true))
                .toList())
        .execute();
  }

  /**
   * A municipality shows what another shares with it, or no longer.
   *
   * @return the published ones for which that makes a difference
   */
  public List<ActivityKey> show(long into, long from, boolean shown) {
    Condition those =
        ACTIVITY_SHARE
            .NEIGHBOUR_ID
            .eq(into)
            .and(ACTIVITY_SHARE.SHOWN.eq(!shown))
            .and(ACTIVITY_SHARE.MUNICIPALITY_ID.eq(from));
    List<ActivityKey> published =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
            .from(ACTIVITY_SHARE)
            .join(ACTIVITY)
            .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SHARE.MUNICIPALITY_ID))
            .and(ACTIVITY.ID.eq(ACTIVITY_SHARE.ACTIVITY_ID))
            .where(those)
            .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
            .orderBy(ACTIVITY.ID)
            .fetch(r -> new ActivityKey(r.value1(), r.value2()));
    db.update(ACTIVITY_SHARE).set(ACTIVITY_SHARE.SHOWN, shown).where(those).execute();
    return published;
  }

  private static Condition of(long municipality, long activity) {
    return ACTIVITY_SHARE
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_SHARE.ACTIVITY_ID.eq(activity));
  }
}
