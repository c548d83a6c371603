package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** When drafts are to be published. */
@Repository
public class PlannedPublicationRepository {
  private static final int MOST = 200;

  private final DSLContext db;

  PlannedPublicationRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Instant> plannedFor(long municipality, long id) {
    return db.select(ACTIVITY.PUBLISH_AT)
        .from(ACTIVITY)
        .where(is(municipality, id))
        .fetchOptional(ACTIVITY.PUBLISH_AT);
  }

  /** When it should have been published, and something stood in the way. */
  public Optional<Instant> stoppedAt(long municipality, long id) {
    return db.select(ACTIVITY.PUBLISH_STOPPED_AT)
        .from(ACTIVITY)
        .where(is(municipality, id))
        .fetchOptional(ACTIVITY.PUBLISH_STOPPED_AT);
  }

  /**
   * @param at null for never
   */
  public void plan(long municipality, long id, @Nullable Instant at) {
    db.update(ACTIVITY)
        .set(ACTIVITY.PUBLISH_AT, at)
        .setNull(ACTIVITY.PUBLISH_STOPPED_AT)
        .where(is(municipality, id))
        .execute();
  }

  /** Something stood in the way: it waits no longer, and its owner is to know when that was. */
  public void stop(long municipality, long id) {
    db.update(ACTIVITY)
        .set(ACTIVITY.PUBLISH_STOPPED_AT, ACTIVITY.PUBLISH_AT)
        .where(is(municipality, id))
        .execute();
    db.update(ACTIVITY).setNull(ACTIVITY.PUBLISH_AT).where(is(municipality, id)).execute();
  }

  /** Drafts whose moment has come, the earliest first; as many as one run takes. */
  public List<ActivityKey> due(Instant now) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.PUBLISH_AT.le(now))
        .and(ACTIVITY.STATE.eq(ActivityState.DRAFT.name()))
        .orderBy(ACTIVITY.PUBLISH_AT)
        .limit(MOST)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  private static Condition is(long municipality, long id) {
    return ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.ID.eq(id));
  }
}
