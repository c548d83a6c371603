package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ACTIVITY_TEXT;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.Attention;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.activity.TitledSession;
import no.bindeledd.activity.Translated;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.foundation.time.Norway;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What an owner of activities should look at. */
@Repository
public class AttentionRepository {
  /** Nobody looks at more. */
  private static final int MOST = 50;

  /** Texts of the newest activities that are compared with what they were translated from. */
  private static final int MOST_TEXTS = 1000;

  /** A quarter of the places is few. */
  private static final int QUARTER = 4;

  private final DSLContext db;

  AttentionRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Whose activities.
   *
   * @param municipality of a unit; null for an organisation, which may work in several
   */
  public record Whose(long owner, @Nullable Long municipality) {

    Condition activities() {
      return municipality == null
          ? ACTIVITY.ORGANISATION_ID.eq(owner)
          : ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.UNIT_ID.eq(owner));
    }

    Condition sessions() {
      Condition own = ACTIVITY_SESSION.OWNER_ID.eq(owner);
      return municipality == null
          ? own
          : own.and(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality));
    }
  }

  /** Drafts that should have been published. */
  public List<Attention> notPublished(Whose whose) {
    return db.select(
            ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, ACTIVITY.PUBLISH_STOPPED_AT)
        .from(ACTIVITY)
        .where(whose.activities())
        .and(ACTIVITY.STATE.eq(ActivityState.DRAFT.name()))
        .and(ACTIVITY.PUBLISH_STOPPED_AT.isNotNull())
        .orderBy(ACTIVITY.PUBLISH_STOPPED_AT, ACTIVITY.ID)
        .limit(MOST)
        .fetch(
            r ->
                attention(
                    Attention.Kind.NOT_PUBLISHED, r, day(r.get(ACTIVITY.PUBLISH_STOPPED_AT)), 0));
  }

  /** What meets within a period with few people. */
  public List<Attention> few(Whose whose, Instant from, Instant to) {
    var next = min(ACTIVITY_SESSION.STARTS_AT);
    return db.select(
            ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, ACTIVITY.PLACES_TAKEN, next)
        .from(ACTIVITY_SESSION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(whose.sessions())
        .and(ACTIVITY_SESSION.STARTS_AT.ge(from))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .and(ACTIVITY.PLACES_TAKEN.mul(QUARTER).lt(ACTIVITY.CAPACITY))
        .groupBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, ACTIVITY.PLACES_TAKEN)
        .orderBy(next, ACTIVITY.ID)
        .limit(MOST)
        .fetch(
            r -> attention(Attention.Kind.FEW, r, day(r.get(next)), r.get(ACTIVITY.PLACES_TAKEN)));
  }

  /** Where people wait for a place, or have one held for their answer. */
  public List<Attention> queues(Whose whose) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, SIGN_UP.STATE, count())
        .from(ACTIVITY)
        .join(SIGN_UP)
        .on(SIGN_UP.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(SIGN_UP.ACTIVITY_ID.eq(ACTIVITY.ID))
        .where(whose.activities())
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .and(SIGN_UP.STATE.in(SignUpState.WAITING.name(), SignUpState.OFFERED.name()))
        .groupBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, SIGN_UP.STATE)
        .orderBy(ACTIVITY.ID, SIGN_UP.STATE)
        .limit(MOST)
        .fetch(
            r ->
                attention(
                    r.get(SIGN_UP.STATE).equals(SignUpState.WAITING.name())
                        ? Attention.Kind.FULL
                        : Attention.Kind.OFFERS,
                    r,
                    null,
                    r.value5()));
  }

  /** What was changed since it was translated. */
  public List<Attention> stale(Whose whose) {
    Map<ActivityKey, Attention> found = new LinkedHashMap<>();
    db.select(
            ACTIVITY.MUNICIPALITY_ID,
            ACTIVITY.ID,
            ACTIVITY.TITLE,
            ACTIVITY.DESCRIPTION,
            ACTIVITY.ACCESS_NOTES,
            ACTIVITY.TASKS)
        .select(ACTIVITY_TEXT.FIELD, ACTIVITY_TEXT.SOURCE_HASH)
        .from(ACTIVITY)
        .join(ACTIVITY_TEXT)
        .on(ACTIVITY_TEXT.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(ACTIVITY_TEXT.ACTIVITY_ID.eq(ACTIVITY.ID))
        .where(whose.activities())
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .orderBy(ACTIVITY.ID.desc())
        .limit(MOST_TEXTS)
        .forEach(
            r -> {
              String source = source(r, WrittenField.valueOf(r.get(ACTIVITY_TEXT.FIELD)));
              if (!Translated.hash(source).equals(r.get(ACTIVITY_TEXT.SOURCE_HASH))) {
                Attention stale = attention(Attention.Kind.STALE, r, null, 0);
                found.putIfAbsent(stale.activity(), stale);
              }
            });
    return found.values().stream().limit(MOST).toList();
  }

  /** Sessions that ended within a period and of which nobody said who came, the latest first. */
  public List<TitledSession> notKept(Whose whose, Instant from, Instant to, int most) {
    return sessions(
            whose
                .sessions()
                .and(ACTIVITY_SESSION.STARTS_AT.ge(from))
                .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
                .and(ACTIVITY_SESSION.ENDS_AT.le(to))
                .and(ACTIVITY_SESSION.ATTENDED.isNull()))
        .orderBy(ACTIVITY_SESSION.STARTS_AT.desc(), ACTIVITY_SESSION.ID.desc())
        .limit(most)
        .fetch(AttentionRepository::toTitled);
  }

  /** The next sessions, soonest first. */
  public List<TitledSession> next(Whose whose, Instant from, int most) {
    return sessions(
            whose
                .sessions()
                .and(ACTIVITY_SESSION.STARTS_AT.ge(from))
                .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name())))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(most)
        .fetch(AttentionRepository::toTitled);
  }

  private SelectConditionStep<Record> sessions(Condition which) {
    return db.select(ACTIVITY_SESSION.fields())
        .select(ACTIVITY.TITLE)
        .from(ACTIVITY_SESSION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(which)
        .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()));
  }

  private static TitledSession toTitled(Record r) {
    return new TitledSession(
        SessionRepository.toSession(r.into(ACTIVITY_SESSION)), r.get(ACTIVITY.TITLE));
  }

  private static String source(Record r, WrittenField field) {
    return switch (field) {
      case TITLE -> r.get(ACTIVITY.TITLE);
      case DESCRIPTION -> r.get(ACTIVITY.DESCRIPTION);
      case ACCESS_NOTES -> r.get(ACTIVITY.ACCESS_NOTES);
      case TASKS -> Objects.requireNonNullElse(r.get(ACTIVITY.TASKS), "");
    };
  }

  private static Attention attention(
      Attention.Kind kind, Record r, @Nullable LocalDate day, int count) {
    return new Attention(
        kind,
        new ActivityKey(r.get(ACTIVITY.MUNICIPALITY_ID), r.get(ACTIVITY.ID)),
        r.get(ACTIVITY.TITLE),
        day,
        count);
  }

  private static LocalDate day(Instant at) {
    return Norway.local(at).toLocalDate();
  }
}
