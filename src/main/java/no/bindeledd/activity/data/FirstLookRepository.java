package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MUNICIPALITY;

import java.time.Instant;
import java.util.Optional;
import no.bindeledd.activity.ActivityState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which activities a coordinator looks at first, and what was said of them. */
@Repository
public class FirstLookRepository {
  private final DSLContext db;

  FirstLookRepository(DSLContext db) {
    this.db = db;
  }

  public boolean isWantedIn(long municipality) {
    return db.fetchExists(
        MUNICIPALITY, MUNICIPALITY.ID.eq(municipality).and(MUNICIPALITY.FIRST_LOOK));
  }

  /** Whether the public has seen something of an organisation here that nobody had to hide. */
  public boolean isKnownIn(long municipality, long organisation) {
    return db.fetchExists(
        ACTIVITY,
        ACTIVITY
            .ORGANISATION_ID
            .eq(organisation)
            .and(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY.PUBLISHED_AT.isNotNull())
            .and(ACTIVITY.STATE.ne(ActivityState.HIDDEN.name())));
  }

  /** Why it was sent back, if it was. */
  public Optional<String> note(long municipality, long activity) {
    return db.select(ACTIVITY.LOOK_NOTE)
        .from(ACTIVITY)
        .where(is(municipality, activity))
        .and(ACTIVITY.LOOK_NOTE.isNotNull())
        .fetchOptional(ACTIVITY.LOOK_NOTE);
  }

  /**
   * @param note for its organiser, if there is something to say
   */
  public void move(
      long municipality, long activity, ActivityState to, @Nullable String note, Instant at) {
    db.update(ACTIVITY)
        .set(ACTIVITY.STATE, to.name())
        .set(ACTIVITY.LOOK_NOTE, note)
        .set(ACTIVITY.CHANGED_AT, at)
        .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
        .where(is(municipality, activity))
        .execute();
  }

  private static Condition is(long municipality, long activity) {
    return ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.ID.eq(activity));
  }
}
