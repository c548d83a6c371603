package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SESSION_HELPER;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnPlace;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.text.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who has a place. */
@Repository
public class SignUpRepository {
  private final DSLContext db;

  SignUpRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Those who have a place or answer for a child who has, each once, in the order in which they
   * took it.
   */
  public List<Participant> of(long municipality, long activity) {
    var since = min(SIGN_UP.AT);
    return db.select(
            ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.PHONE, ACCOUNT.LANGUAGE, since)
        .from(SIGN_UP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SIGN_UP.ACCOUNT_ID))
        .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
        .and(SIGN_UP.ACTIVITY_ID.eq(activity))
        .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()))
        .groupBy(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.PHONE, ACCOUNT.LANGUAGE)
        .orderBy(since, min(SIGN_UP.ID))
        .fetch(
            r ->
                new Participant(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    Language.byCode(r.value5()).orElse(Language.NB),
                    r.value6()));
  }

  /** Where somebody or a child of theirs has a place, soonest first, in every municipality. */
  public List<OwnPlace> placesOf(long account, Instant now) {
    var organiser = coalesce(ORGANISATION.NAME, UNIT.NAME);
    var next =
        field(select(min(ACTIVITY_SESSION.STARTS_AT)).from(ACTIVITY_SESSION).where(ahead(now)));
    var nextEnds =
        field(select(min(ACTIVITY_SESSION.ENDS_AT)).from(ACTIVITY_SESSION).where(ahead(now)));
    var other = SIGN_UP.as("other");
    var first =
        select(min(other.CHILD_NUMBER))
            .from(other)
            .where(other.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
            .and(other.ACTIVITY_ID.eq(SIGN_UP.ACTIVITY_ID))
            .and(other.ACCOUNT_ID.eq(account))
            .and(other.STATE.eq(SignUpState.TAKEN.name()));
    // The next session may be elsewhere than the others.
    var itsPlace = coalesce(ofNext(ACTIVITY_SESSION.PLACE_NAME, now), ACTIVITY.PLACE_NAME);
    var itsAddress = coalesce(ofNext(ACTIVITY_SESSION.ADDRESS, now), ACTIVITY.ADDRESS);
    return db.select(ACTIVITY.fields())
        .select(organiser, next, nextEnds, itsPlace, itsAddress, SIGN_UP.AT)
        .from(SIGN_UP)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(SIGN_UP.ACTIVITY_ID))
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(ACTIVITY.UNIT_ID))
        .where(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()))
        .and(SIGN_UP.CHILD_NUMBER.eq(first))
        .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
        .fetch(
            r ->
                new OwnPlace(
                    r.get(ACTIVITY.MUNICIPALITY_ID),
                    r.get(ACTIVITY.ID),
                    ActivityState.valueOf(r.get(ACTIVITY.STATE)),
                    r.get(ACTIVITY.TITLE),
                    r.get(organiser),
                    new PublicActivity.Where(
                        r.get(itsPlace), r.get(itsAddress), r.get(ACTIVITY.ACCESS_NOTES)),
                    r.get(next),
                    r.get(nextEnds),
                    r.get(SIGN_UP.AT)));
  }

  private static Field<String> ofNext(Field<String> what, Instant now) {
    return field(
        select(what)
            .from(ACTIVITY_SESSION)
            .where(ahead(now))
            .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
            .limit(DSL.inline(1)));
  }

  /** Sessions do not overlap, so that the first to end is the first to begin. */
  private static Condition ahead(Instant now) {
    return ACTIVITY_SESSION
        .MUNICIPALITY_ID
        .eq(ACTIVITY.MUNICIPALITY_ID)
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .and(ACTIVITY_SESSION.STARTS_AT.gt(now));
  }

  /** Everything that says where a person was or wants to go; their places were given back. */
  public void forget(long account) {
    db.deleteFrom(SIGN_UP).where(SIGN_UP.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(ATTENDANCE).where(ATTENDANCE.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(SESSION_HELPER).where(SESSION_HELPER.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(SESSION_DUTY).where(SESSION_DUTY.ACCOUNT_ID.eq(account)).execute();
  }
}
