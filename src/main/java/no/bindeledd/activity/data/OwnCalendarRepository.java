package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.OWN_CALENDAR;
import static no.bindeledd.schema.Tables.SIGN_UP;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnCalendar;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.text.Language;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The addresses of people's own calendars, by the hash of their secret, and what stands there. */
@Repository
public class OwnCalendarRepository {
  private final DSLContext db;

  OwnCalendarRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Long> accountOf(String hash) {
    return db.select(OWN_CALENDAR.ACCOUNT_ID)
        .from(OWN_CALENDAR)
        .where(OWN_CALENDAR.TOKEN_HASH.eq(hash))
        .fetchOptional(OWN_CALENDAR.ACCOUNT_ID);
  }

  public Optional<Instant> madeAt(long account) {
    return db.select(OWN_CALENDAR.MADE_AT)
        .from(OWN_CALENDAR)
        .where(OWN_CALENDAR.ACCOUNT_ID.eq(account))
        .fetchOptional(OWN_CALENDAR.MADE_AT);
  }

  /** The last one to press the button has the address that answers. */
  public void put(long account, String hash, Instant now) {
    if (!replace(account, hash, now)) {
      try {
        db.insertInto(OWN_CALENDAR)
            .set(OWN_CALENDAR.ACCOUNT_ID, account)
            .set(OWN_CALENDAR.TOKEN_HASH, hash)
            .set(OWN_CALENDAR.MADE_AT, now)
            .execute();
      } catch (IntegrityConstraintViolationException | DuplicateKeyException pressedTwice) {
        replace(account, hash, now);
      }
    }
  }

  private boolean replace(long account, String hash, Instant now) {
    return db.update(OWN_CALENDAR)
            .set(OWN_CALENDAR.TOKEN_HASH, hash)
            .set(OWN_CALENDAR.MADE_AT, now)
            .where(OWN_CALENDAR.ACCOUNT_ID.eq(account))
            .execute()
        == 1;
  }

  public boolean delete(long account) {
    return db.deleteFrom(OWN_CALENDAR).where(OWN_CALENDAR.ACCOUNT_ID.eq(account)).execute() == 1;
  }

  /** In which language we write to somebody. */
  public Optional<Language> languageOf(long account) {
    return db.select(ACCOUNT.LANGUAGE)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(account))
        .fetchOptional(r -> Language.byCode(r.value1()).orElse(Language.NB));
  }

  /** The sessions that end between the moments of what somebody has a place in, soonest first. */
  public List<OwnCalendar.Entry> sessionsOf(long account, Instant from, Instant to, int most) {
    return db.select(ACTIVITY_SESSION.fields())
        .select(
            ACTIVITY.TITLE,
            ACTIVITY.PLACE_NAME,
            ACTIVITY.ADDRESS,
            ACTIVITY.ADDRESS_AFTER_SIGN_UP,
            ACTIVITY.CHANGED_AT)
        .from(SIGN_UP)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(SIGN_UP.ACTIVITY_ID))
        .join(ACTIVITY_SESSION)
        .on(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SIGN_UP.MUNICIPALITY_ID))
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(SIGN_UP.ACTIVITY_ID))
        .where(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()))
        .and(ACTIVITY.STATE.in(ActivityState.PUBLISHED.name(), ActivityState.HIDDEN.name()))
        .and(ACTIVITY_SESSION.ENDS_AT.gt(from))
        .and(ACTIVITY_SESSION.ENDS_AT.le(to))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(most)
        .fetch(OwnCalendarRepository::toEntry);
  }

  private static OwnCalendar.Entry toEntry(Record row) {
    Session session = SessionRepository.toSession(row.into(ACTIVITY_SESSION));
    Instant changed = row.get(ACTIVITY.CHANGED_AT);
    return row.get(ACTIVITY.ADDRESS_AFTER_SIGN_UP)
        ? new OwnCalendar.Entry(session.withoutPlace(), changed, null)
        : new OwnCalendar.Entry(
            session,
            changed,
            new OwnCalendar.Shown(
                row.get(ACTIVITY.TITLE),
                Objects.requireNonNullElse(session.placeName(), row.get(ACTIVITY.PLACE_NAME)),
                Objects.requireNonNullElse(session.address(), row.get(ACTIVITY.ADDRESS))));
  }
}
