package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.REMINDER_CHOICE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.ReminderWay;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Which sessions people are still to be reminded of, and who wants to be how. */
@Repository
public class ReminderRepository {
  private final DSLContext db;

  ReminderRepository(DSLContext db) {
    this.db = db;
  }

  /** Sessions that begin within a period and of which nobody was reminded yet, soonest first. */
  public List<Session> due(Instant from, Instant to, int most) {
    return db.select(ACTIVITY_SESSION.fields())
        .from(ACTIVITY_SESSION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(ACTIVITY_SESSION.STARTS_AT.ge(from))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
        .and(ACTIVITY_SESSION.REMINDED_AT.isNull())
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .and(ACTIVITY.PLACES_TAKEN.gt(0))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(most)
        .fetch(r -> SessionRepository.toSession(r.into(ACTIVITY_SESSION)));
  }

  /**
   * Takes it upon oneself to remind.
   *
   * @return false if another node did, or the session has another time by now
   */
  public boolean take(Session session, Instant now) {
    return db.update(ACTIVITY_SESSION)
            .set(ACTIVITY_SESSION.REMINDED_AT, now)
            .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(session.municipality()))
            .and(ACTIVITY_SESSION.ID.eq(session.id()))
            .and(ACTIVITY_SESSION.REMINDED_AT.isNull())
            .and(ACTIVITY_SESSION.STARTS_AT.eq(session.from()))
            .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
            .execute()
        == 1;
  }

  /** What some people said, of those who have. */
  public Map<Long, ReminderWay> chosen(Collection<Long> accounts) {
    return db.select(REMINDER_CHOICE.ACCOUNT_ID, REMINDER_CHOICE.WAY)
        .from(REMINDER_CHOICE)
        .where(REMINDER_CHOICE.ACCOUNT_ID.in(accounts))
        .fetchMap(r -> r.value1(), r -> ReminderWay.valueOf(r.value2()));
  }

  public Optional<ReminderWay> chosen(long account) {
    return Optional.ofNullable(chosen(List.of(account)).get(account));
  }

  public void choose(long account, ReminderWay way, Instant now) {
    if (change(account, way, now) == 0) {
      try {
        db.insertInto(REMINDER_CHOICE)
            .set(REMINDER_CHOICE.ACCOUNT_ID, account)
            .set(REMINDER_CHOICE.WAY, way.name())
            .set(REMINDER_CHOICE.SINCE, now)
            .execute();
      } catch (IntegrityConstraintViolationException | DuplicateKeyException pressedTwice) {
        change(account, way, now);
      }
    }
  }

  private int change(long account, ReminderWay way, Instant now) {
    return db.update(REMINDER_CHOICE)
        .set(REMINDER_CHOICE.WAY, way.name())
        .set(REMINDER_CHOICE.SINCE, now)
        .where(REMINDER_CHOICE.ACCOUNT_ID.eq(account))
        .execute();
  }

  public void forget(long account) {
    db.deleteFrom(REMINDER_CHOICE).where(REMINDER_CHOICE.ACCOUNT_ID.eq(account)).execute();
  }
}
