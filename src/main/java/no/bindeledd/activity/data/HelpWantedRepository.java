package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.HELPER_ROLE;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OpenRole;
import no.bindeledd.activity.OwnDuty;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.activity.data.AttentionRepository.Whose;
import no.bindeledd.foundation.data.NorwegianOrder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where helpers are wanted, and who may be one. */
@Repository
public class HelpWantedRepository {
  private final DSLContext db;

  HelpWantedRepository(DSLContext db) {
    this.db = db;
  }

  /** Roles of an owner's sessions between two moments that lack helpers, soonest first. */
  public List<OpenRole> open(Whose whose, Instant from, Instant to, int most) {
    return open(whose.sessions(), from, to, most);
  }

  /** The same without the sessions at which somebody helps already. */
  public List<OpenRole> openTo(long account, Whose whose, Instant from, Instant to, int most) {
    return open(
        whose
            .sessions()
            .and(
                notExists(
                    selectOne()
                        .from(SESSION_DUTY)
                        .where(SESSION_DUTY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
                        .and(SESSION_DUTY.SESSION_ID.eq(ACTIVITY_SESSION.ID))
                        .and(SESSION_DUTY.ACCOUNT_ID.eq(account)))),
        from,
        to,
        most);
  }

  private List<OpenRole> open(Condition which, Instant from, Instant to, int most) {
    var filled =
        field(
            select(count())
                .from(SESSION_DUTY)
                .where(SESSION_DUTY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
                .and(SESSION_DUTY.SESSION_ID.eq(ACTIVITY_SESSION.ID))
                .and(SESSION_DUTY.ROLE_ID.eq(HELPER_ROLE.ID)));
    var place = coalesce(ACTIVITY_SESSION.PLACE_NAME, ACTIVITY.PLACE_NAME);
    return db.select(ACTIVITY_SESSION.fields())
        .select(ACTIVITY.TITLE, HELPER_ROLE.ID, HELPER_ROLE.NAME, HELPER_ROLE.NEEDED)
        .select(place, filled)
        .from(ACTIVITY_SESSION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .join(HELPER_ROLE)
        .on(HELPER_ROLE.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(HELPER_ROLE.ACTIVITY_ID.eq(ACTIVITY.ID))
        .where(which)
        .and(ACTIVITY_SESSION.STARTS_AT.gt(from))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .and(filled.lt(HELPER_ROLE.NEEDED))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID, HELPER_ROLE.ID)
        .limit(most)
        .fetch(
            r ->
                new OpenRole(
                    SessionRepository.toSession(r.into(ACTIVITY_SESSION)),
                    r.get(ACTIVITY.TITLE),
                    r.get(place),
                    r.get(HELPER_ROLE.ID),
                    r.get(HELPER_ROLE.NAME),
                    r.get(HELPER_ROLE.NEEDED) - r.get(filled)));
  }

  /** What somebody does at sessions to come, soonest first. */
  public List<OwnDuty> of(long account, Instant now, int most) {
    var place = coalesce(ACTIVITY_SESSION.PLACE_NAME, ACTIVITY.PLACE_NAME);
    var address = coalesce(ACTIVITY_SESSION.ADDRESS, ACTIVITY.ADDRESS);
    return db.select(ACTIVITY_SESSION.fields())
        .select(ACTIVITY.TITLE, HELPER_ROLE.NAME, place, address)
        .from(SESSION_DUTY)
        .join(ACTIVITY_SESSION)
        .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
        .join(HELPER_ROLE)
        .on(HELPER_ROLE.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(HELPER_ROLE.ID.eq(SESSION_DUTY.ROLE_ID))
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(SESSION_DUTY.ACCOUNT_ID.eq(account))
        .and(SessionDutyRepository.isAhead(now))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(most)
        .fetch(
            r ->
                new OwnDuty(
                    SessionRepository.toSession(r.into(ACTIVITY_SESSION)),
                    r.get(ACTIVITY.TITLE),
                    r.get(HELPER_ROLE.NAME),
                    r.get(place),
                    r.get(address)));
  }

  /** The organisations and units in which somebody works now. */
  public List<Whose> worksFor(long account, Instant now) {
    return db.selectDistinct(
            MEMBERSHIP.ORGANISATION_ID, MEMBERSHIP.MUNICIPALITY_ID, MEMBERSHIP.UNIT_ID)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
        .and(MEMBERSHIP.ORGANISATION_ID.isNotNull().or(MEMBERSHIP.UNIT_ID.isNotNull()))
        .and(AtWork.runs(now))
        .fetch(
            r ->
                r.value1() == null
                    ? new Whose(r.value3(), r.value2())
                    : new Whose(r.value1(), null));
  }

  /** Whether somebody works for who offers an activity. */
  public boolean worksFor(ActivityKey activity, long account, Instant now) {
    return db.fetchExists(ACTIVITY, is(activity).and(AtWork.forOwner(account, now)));
  }

  /** Whether somebody may be put on a role of an activity. */
  public boolean mayHelp(ActivityKey activity, long account, Instant now) {
    return db.fetchExists(
        ACTIVITY, is(activity).and(AtWork.forOwner(account, now).or(AtWork.withPlace(account))));
  }

  /** Those who may: who works for who offers it, and who has a place, by name. */
  public List<Helper> mayHelp(ActivityKey activity, Owner owner, Instant now) {
    Condition isOfOwner =
        owner.organisation() != null
            ? MEMBERSHIP.ORGANISATION_ID.eq(owner.organisation())
            : MEMBERSHIP
                .MUNICIPALITY_ID
                .eq(activity.municipality())
                .and(MEMBERSHIP.UNIT_ID.eq(owner.unit()));
    var atWork =
        select(MEMBERSHIP.ACCOUNT_ID).from(MEMBERSHIP).where(isOfOwner).and(AtWork.runs(now));
    var coming =
        select(SIGN_UP.ACCOUNT_ID)
            .from(SIGN_UP)
            .where(SIGN_UP.MUNICIPALITY_ID.eq(activity.municipality()))
            .and(SIGN_UP.ACTIVITY_ID.eq(activity.id()))
            .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()));
    var able = atWork.union(coming).asTable("able");
    return db.select(ACCOUNT.ID, ACCOUNT.NAME)
        .from(able)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(able.field("account_id", Long.class)))
        .orderBy(NorwegianOrder.of(ACCOUNT.NAME), ACCOUNT.ID)
        .fetch(r -> new Helper(r.value1(), r.value2()));
  }

  private static Condition is(ActivityKey activity) {
    return ACTIVITY.MUNICIPALITY_ID.eq(activity.municipality()).and(ACTIVITY.ID.eq(activity.id()));
  }
}
