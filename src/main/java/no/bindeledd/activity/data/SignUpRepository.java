package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnPlace;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Who has a place, and who came. */
@Repository
public class SignUpRepository {
  private final DSLContext db;
  private final Ids ids;

  SignUpRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public Optional<SignUpState> state(long municipality, long activity, long account) {
    return db.select(SIGN_UP.STATE)
        .from(SIGN_UP)
        .where(is(municipality, activity, account))
        .fetchOptional(r -> SignUpState.valueOf(r.value1()));
  }

  /**
   * Under the lock of the activity's row; keeps its number of places in step.
   *
   * @return the sign-up's id
   */
  public long take(long municipality, long activity, long account, Instant now) {
    Optional<Long> before = id(municipality, activity, account);
    long id = before.orElseGet(ids::next);
    if (before.isPresent()) {
      db.update(SIGN_UP)
          .set(SIGN_UP.STATE, SignUpState.TAKEN.name())
          .set(SIGN_UP.AT, now)
          .where(is(municipality, activity, account))
          .execute();
    } else {
      db.insertInto(SIGN_UP)
          .set(SIGN_UP.MUNICIPALITY_ID, municipality)
          .set(SIGN_UP.ID, id)
          .set(SIGN_UP.ACTIVITY_ID, activity)
          .set(SIGN_UP.ACCOUNT_ID, account)
          .set(SIGN_UP.STATE, SignUpState.TAKEN.name())
          .set(SIGN_UP.AT, now)
          .execute();
    }
    places(municipality, activity, 1);
    return id;
  }

  private Optional<Long> id(long municipality, long activity, long account) {
    return db.select(SIGN_UP.ID)
        .from(SIGN_UP)
        .where(is(municipality, activity, account))
        .fetchOptional(SIGN_UP.ID);
  }

  /**
   * Under the lock of the activity's row; keeps its number of places in step.
   *
   * @return the sign-up's id
   */
  public long giveBack(long municipality, long activity, long account, Instant now) {
    db.update(SIGN_UP)
        .set(SIGN_UP.STATE, SignUpState.CANCELLED.name())
        .set(SIGN_UP.AT, now)
        .where(is(municipality, activity, account))
        .execute();
    places(municipality, activity, -1);
    return id(municipality, activity, account).orElseThrow();
  }

  private void places(long municipality, long activity, int difference) {
    db.update(ACTIVITY)
        .set(ACTIVITY.PLACES_TAKEN, ACTIVITY.PLACES_TAKEN.plus(difference))
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .execute();
  }

  /** Those who have a place, in the order in which they took it. */
  public List<Participant> of(long municipality, long activity) {
    return db.select(
            ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.PHONE, ACCOUNT.LANGUAGE, SIGN_UP.AT)
        .from(SIGN_UP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SIGN_UP.ACCOUNT_ID))
        .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
        .and(SIGN_UP.ACTIVITY_ID.eq(activity))
        .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()))
        .orderBy(SIGN_UP.AT, SIGN_UP.ID)
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

  /** The activities in which somebody has a place now. */
  public List<ActivityKey> activitiesOf(long account) {
    return db.select(SIGN_UP.MUNICIPALITY_ID, SIGN_UP.ACTIVITY_ID)
        .from(SIGN_UP)
        .where(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()))
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** The places that somebody has, soonest first, in every municipality. */
  public List<OwnPlace> placesOf(long account, Instant now) {
    var organiser = coalesce(ORGANISATION.NAME, UNIT.NAME);
    var next =
        field(select(min(ACTIVITY_SESSION.STARTS_AT)).from(ACTIVITY_SESSION).where(ahead(now)));
    var nextEnds =
        field(select(min(ACTIVITY_SESSION.ENDS_AT)).from(ACTIVITY_SESSION).where(ahead(now)));
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

  public void recordAttendance(
      long municipality, long session, Collection<Long> accounts, Instant now) {
    db.deleteFrom(ATTENDANCE)
        .where(ATTENDANCE.MUNICIPALITY_ID.eq(municipality))
        .and(ATTENDANCE.SESSION_ID.eq(session))
        .execute();
    db.batch(
            accounts.stream()
                .map(
                    account ->
                        db.insertInto(ATTENDANCE)
                            .set(ATTENDANCE.MUNICIPALITY_ID, municipality)
                            .set(ATTENDANCE.SESSION_ID, session)
                            .set(ATTENDANCE.ACCOUNT_ID, account)
                            .set(ATTENDANCE.AT, now))
                .toList())
        .execute();
  }

  public List<Long> attended(long municipality, long session) {
    return db.select(ATTENDANCE.ACCOUNT_ID)
        .from(ATTENDANCE)
        .where(ATTENDANCE.MUNICIPALITY_ID.eq(municipality))
        .and(ATTENDANCE.SESSION_ID.eq(session))
        .fetch(ATTENDANCE.ACCOUNT_ID);
  }

  /** Everything that says where a person was or wants to go; their places were given back. */
  public void forget(long account) {
    db.deleteFrom(SIGN_UP).where(SIGN_UP.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(ATTENDANCE).where(ATTENDANCE.ACCOUNT_ID.eq(account)).execute();
  }

  private static Condition is(long municipality, long activity, long account) {
    return SIGN_UP
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(SIGN_UP.ACTIVITY_ID.eq(activity))
        .and(SIGN_UP.ACCOUNT_ID.eq(account));
  }
}
