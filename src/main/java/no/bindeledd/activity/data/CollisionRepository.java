package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.SIGN_UP;

import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.Collision;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sessions of one activity that go over those of another in which somebody has a place. */
@Repository
public class CollisionRepository {
  private final DSLContext db;

  CollisionRepository(DSLContext db) {
    this.db = db;
  }

  /** Those ahead, soonest first: where the person themselves would have to be in two places. */
  public List<Collision> of(long account, long municipality, long activity, Instant now, int most) {
    var wanted = ACTIVITY_SESSION.as("wanted");
    var held = ACTIVITY_SESSION.as("held");
    return db.select(ACTIVITY.TITLE, wanted.STARTS_AT, wanted.ENDS_AT)
        .from(SIGN_UP)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(SIGN_UP.ACTIVITY_ID))
        .join(held)
        .on(held.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
        .and(held.ACTIVITY_ID.eq(SIGN_UP.ACTIVITY_ID))
        .and(held.STATE.eq(SessionState.PLANNED.name()))
        .and(held.ENDS_AT.gt(now))
        .join(wanted)
        .on(wanted.MUNICIPALITY_ID.eq(municipality))
        .and(wanted.ACTIVITY_ID.eq(activity))
        .and(wanted.STATE.eq(SessionState.PLANNED.name()))
        .and(wanted.STARTS_AT.gt(now))
        .and(wanted.STARTS_AT.lt(held.ENDS_AT))
        .and(held.STARTS_AT.lt(wanted.ENDS_AT))
        .where(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.CHILD_NUMBER.eq(0))
        .and(SIGN_UP.STATE.in(SignUpState.TAKEN.name(), SignUpState.OFFERED.name()))
        .and(SIGN_UP.ACTIVITY_ID.ne(activity))
        .orderBy(wanted.STARTS_AT, ACTIVITY.ID)
        .limit(most)
        .fetch(r -> new Collision(r.value1(), r.value2(), r.value3()));
  }
}
