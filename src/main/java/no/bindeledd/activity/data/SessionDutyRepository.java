package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.HELPER_ROLE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.DutyHolder;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.foundation.text.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who helps with what at which session; what writes here holds the lock of the activity's row. */
@Repository
public class SessionDutyRepository {
  private final DSLContext db;

  SessionDutyRepository(DSLContext db) {
    this.db = db;
  }

  /** A role at a session. */
  public record Post(long session, long role) {}

  /** The role that somebody has at a session. */
  public Optional<Long> roleOf(long municipality, long session, long account) {
    return db.select(SESSION_DUTY.ROLE_ID)
        .from(SESSION_DUTY)
        .where(is(municipality, session, account))
        .and(SESSION_DUTY.ROLE_ID.isNotNull())
        .fetchOptional(SESSION_DUTY.ROLE_ID);
  }

  public int filled(long municipality, Post post) {
    return db.fetchCount(
        SESSION_DUTY,
        isRole(municipality, post.role()).and(SESSION_DUTY.SESSION_ID.eq(post.session())));
  }

  /** The most people who have a role at one of the sessions to come. */
  public int mostAhead(long municipality, long role, Instant now) {
    var people = count();
    return db.select(people)
        .from(SESSION_DUTY)
        .join(ACTIVITY_SESSION)
        .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
        .where(isRole(municipality, role))
        .and(isAhead(now))
        .groupBy(SESSION_DUTY.SESSION_ID)
        .orderBy(people.desc())
        .limit(1)
        .fetchOptional(people)
        .orElse(0);
  }

  /** How many people have a role at sessions to come. */
  public int peopleAhead(long municipality, long role, Instant now) {
    return db.select(countDistinct(SESSION_DUTY.ACCOUNT_ID))
        .from(SESSION_DUTY)
        .join(ACTIVITY_SESSION)
        .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
        .where(isRole(municipality, role))
        .and(isAhead(now))
        .fetchSingle()
        .value1();
  }

  public void put(long municipality, Post post, long account, Instant now) {
    db.insertInto(SESSION_DUTY)
        .set(SESSION_DUTY.MUNICIPALITY_ID, municipality)
        .set(SESSION_DUTY.SESSION_ID, post.session())
        .set(SESSION_DUTY.ACCOUNT_ID, account)
        .set(SESSION_DUTY.ROLE_ID, post.role())
        .set(SESSION_DUTY.SINCE, now)
        .execute();
  }

  public void drop(long municipality, long session, long account) {
    db.deleteFrom(SESSION_DUTY).where(is(municipality, session, account)).execute();
  }

  /** Who has the roles of an activity at some of its sessions, in the order in which they came. */
  public Map<Post, List<Helper>> at(long municipality, long activity, Collection<Long> sessions) {
    return db.select(SESSION_DUTY.SESSION_ID, SESSION_DUTY.ROLE_ID, ACCOUNT.ID, ACCOUNT.NAME)
        .from(SESSION_DUTY)
        .join(HELPER_ROLE)
        .on(HELPER_ROLE.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(HELPER_ROLE.ID.eq(SESSION_DUTY.ROLE_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SESSION_DUTY.ACCOUNT_ID))
        .where(SESSION_DUTY.MUNICIPALITY_ID.eq(municipality))
        .and(SESSION_DUTY.SESSION_ID.in(sessions.stream().map(id -> inline(id)).toList()))
        .and(HELPER_ROLE.ACTIVITY_ID.eq(activity))
        .orderBy(SESSION_DUTY.SINCE, ACCOUNT.ID)
        .fetchGroups(
            r -> new Post(r.value1(), r.value2()), r -> new Helper(r.value3(), r.value4()));
  }

  /** Who helps at the sessions of an activity that have not begun, whether or not it is held. */
  public List<DutyHolder> ahead(long municipality, long activity, Instant now) {
    return holders(
        ACTIVITY_SESSION
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
            .and(ACTIVITY_SESSION.STARTS_AT.gt(now)));
  }

  /** Who helps at one session. */
  public List<DutyHolder> at(long municipality, long session) {
    return holders(
        ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_SESSION.ID.eq(session)));
  }

  private List<DutyHolder> holders(Condition which) {
    return db.select(ACTIVITY_SESSION.fields())
        .select(HELPER_ROLE.NAME, SESSION_DUTY.SINCE)
        .select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.PHONE, ACCOUNT.LANGUAGE)
        .from(ACTIVITY_SESSION)
        .join(SESSION_DUTY)
        .on(SESSION_DUTY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(SESSION_DUTY.SESSION_ID.eq(ACTIVITY_SESSION.ID))
        .join(HELPER_ROLE)
        .on(HELPER_ROLE.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
        .and(HELPER_ROLE.ID.eq(SESSION_DUTY.ROLE_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SESSION_DUTY.ACCOUNT_ID))
        .where(which)
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID, SESSION_DUTY.SINCE, ACCOUNT.ID)
        .fetch(
            r ->
                new DutyHolder(
                    SessionRepository.toSession(r.into(ACTIVITY_SESSION)),
                    r.get(HELPER_ROLE.NAME),
                    new Participant(
                        r.get(ACCOUNT.ID),
                        r.get(ACCOUNT.NAME),
                        r.get(ACCOUNT.EMAIL),
                        r.get(ACCOUNT.PHONE),
                        Language.byCode(r.get(ACCOUNT.LANGUAGE)).orElse(Language.NB),
                        r.get(SESSION_DUTY.SINCE))));
  }

  /** Whether somebody keeps the list of a session by the role that they have there. */
  public boolean keepsList(long municipality, long session, long account, Instant now) {
    return db.fetchExists(
        db.selectOne()
            .from(SESSION_DUTY)
            .join(HELPER_ROLE)
            .on(HELPER_ROLE.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
            .and(HELPER_ROLE.ID.eq(SESSION_DUTY.ROLE_ID))
            .join(ACTIVITY)
            .on(ACTIVITY.MUNICIPALITY_ID.eq(HELPER_ROLE.MUNICIPALITY_ID))
            .and(ACTIVITY.ID.eq(HELPER_ROLE.ACTIVITY_ID))
            .where(is(municipality, session, account))
            .and(keepsList(account, now)));
  }

  /**
   * A role with the list, of somebody who still has to do with the activity: names are for nobody
   * who has left. Asked beside the duty, its role and the activity.
   */
  static Condition keepsList(long account, Instant now) {
    return HELPER_ROLE
        .KEEPS_LIST
        .isTrue()
        .and(AtWork.forOwner(account, now).or(AtWork.withPlace(account)));
  }

  static Condition isAhead(Instant now) {
    return ACTIVITY_SESSION
        .STARTS_AT
        .gt(now)
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()));
  }

  private static Condition isRole(long municipality, long role) {
    return SESSION_DUTY.MUNICIPALITY_ID.eq(municipality).and(SESSION_DUTY.ROLE_ID.eq(role));
  }

  private static Condition is(long municipality, long session, long account) {
    return SESSION_DUTY
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(SESSION_DUTY.SESSION_ID.eq(session))
        .and(SESSION_DUTY.ACCOUNT_ID.eq(account));
  }
}
