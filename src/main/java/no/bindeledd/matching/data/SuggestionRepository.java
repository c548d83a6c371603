package no.bindeledd.matching.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.SUGGESTION;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.matching.DeclineReason;
import no.bindeledd.matching.Suggestion;
import no.bindeledd.matching.SuggestionState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Suggestions, each within one municipality. */
@Repository
public class SuggestionRepository {
  private final DSLContext db;

  SuggestionRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(Suggestion s, long membership) {
    db.insertInto(SUGGESTION)
        .set(SUGGESTION.MUNICIPALITY_ID, s.municipality())
        .set(SUGGESTION.ID, s.id())
        .set(SUGGESTION.PARTICIPANT_ID, s.participant())
        .set(SUGGESTION.ACTIVITY_ID, s.activity())
        .set(SUGGESTION.UNIT_ID, s.unit())
        .set(SUGGESTION.SUGGESTED_BY_MEMBERSHIP_ID, membership)
        .set(SUGGESTION.STATE, s.state().name())
        .set(SUGGESTION.MADE_AT, s.madeAt())
        .set(SUGGESTION.VERSION, 1L)
        .execute();
  }

  public Optional<Suggestion> find(long municipality, long id) {
    return suggestions().where(is(municipality, id)).fetchOptional(SuggestionRepository::from);
  }

  /** Waits for whoever else answers or ends this suggestion, until they are done. */
  public Optional<Suggestion> lock(long municipality, long id) {
    db.select(SUGGESTION.ID).from(SUGGESTION).where(is(municipality, id)).forUpdate().fetch();
    return find(municipality, id);
  }

  /** Whose it is: the account of the participant. */
  public Optional<Long> accountOf(long municipality, long id) {
    return db.select(PARTICIPANT.ACCOUNT_ID)
        .from(SUGGESTION)
        .join(PARTICIPANT)
        .on(PARTICIPANT.MUNICIPALITY_ID.eq(SUGGESTION.MUNICIPALITY_ID))
        .and(PARTICIPANT.ID.eq(SUGGESTION.PARTICIPANT_ID))
        .where(is(municipality, id))
        .fetchOptional(PARTICIPANT.ACCOUNT_ID);
  }

  /** In which language we write to a participant. */
  public Language languageOf(long municipality, long participant) {
    return db.select(PARTICIPANT.LANGUAGE)
        .from(PARTICIPANT)
        .where(PARTICIPANT.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT.ID.eq(participant))
        .fetchOptional(PARTICIPANT.LANGUAGE)
        .flatMap(Language::byCode)
        .orElse(Language.NB);
  }

  public String unitName(long municipality, long unit) {
    return db.select(UNIT.NAME)
        .from(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT.ID.eq(unit))
        .fetchSingle()
        .value1();
  }

  /** What a unit has suggested to somebody, the newest first. */
  public List<Suggestion> of(long municipality, long unit, long participant) {
    return suggestions()
        .where(SUGGESTION.MUNICIPALITY_ID.eq(municipality))
        .and(SUGGESTION.UNIT_ID.eq(unit))
        .and(SUGGESTION.PARTICIPANT_ID.eq(participant))
        .orderBy(SUGGESTION.MADE_AT.desc(), SUGGESTION.ID.desc())
        .fetch(SuggestionRepository::from);
  }

  /** The state of a unit's latest suggestion to each participant. */
  public Map<Long, SuggestionState> latest(long municipality, long unit) {
    var latest = new HashMap<Long, SuggestionState>();
    db.select(SUGGESTION.PARTICIPANT_ID, SUGGESTION.STATE)
        .from(SUGGESTION)
        .where(SUGGESTION.MUNICIPALITY_ID.eq(municipality))
        .and(SUGGESTION.UNIT_ID.eq(unit))
        .orderBy(SUGGESTION.MADE_AT, SUGGESTION.ID)
        .forEach(r -> latest.put(r.value1(), SuggestionState.valueOf(r.value2())));
    return latest;
  }

  /** What waits for an answer of this person, in whatever municipality, the oldest first. */
  public List<Suggestion> waitingFor(long account, Instant madeAfter) {
    return suggestions()
        .join(PARTICIPANT)
        .on(PARTICIPANT.MUNICIPALITY_ID.eq(SUGGESTION.MUNICIPALITY_ID))
        .and(PARTICIPANT.ID.eq(SUGGESTION.PARTICIPANT_ID))
        .where(PARTICIPANT.ACCOUNT_ID.eq(account))
        .and(SUGGESTION.STATE.eq(SuggestionState.PROPOSED.name()))
        .and(SUGGESTION.MADE_AT.gt(madeAfter))
        .orderBy(SUGGESTION.MADE_AT, SUGGESTION.ID)
        .fetch(SuggestionRepository::from);
  }

  /** All about a participant, or from one unit only, in whatever state. */
  public List<Suggestion> about(long municipality, long participant, @Nullable Long unit) {
    return suggestions()
        .where(SUGGESTION.MUNICIPALITY_ID.eq(municipality))
        .and(SUGGESTION.PARTICIPANT_ID.eq(participant))
        .and(unit == null ? SUGGESTION.UNIT_ID.isNotNull() : SUGGESTION.UNIT_ID.eq(unit))
        .fetch(SuggestionRepository::from);
  }

  /** What nobody answered in time. */
  public List<Suggestion> unanswered(Instant madeBefore, int most) {
    return suggestions()
        .where(SUGGESTION.STATE.eq(SuggestionState.PROPOSED.name()))
        .and(SUGGESTION.MADE_AT.le(madeBefore))
        .orderBy(SUGGESTION.MADE_AT)
        .limit(most)
        .fetch(SuggestionRepository::from);
  }

  /**
   * @throws ChangedMeanwhile if it is no longer as it was read
   */
  public void move(
      Suggestion read, SuggestionState to, @Nullable DeclineReason reason, Instant now) {
    ChangedMeanwhile.unlessOne(
        db.update(SUGGESTION)
            .set(SUGGESTION.STATE, to.name())
            .set(SUGGESTION.DECLINE_REASON, reason == null ? null : reason.name())
            .set(SUGGESTION.ANSWERED_AT, now)
            .set(SUGGESTION.VERSION, read.version() + 1)
            .where(is(read.municipality(), read.id()))
            .and(SUGGESTION.VERSION.eq(read.version()))
            .execute());
  }

  public void deleteAbout(long municipality, long participant) {
    db.deleteFrom(SUGGESTION)
        .where(SUGGESTION.MUNICIPALITY_ID.eq(municipality))
        .and(SUGGESTION.PARTICIPANT_ID.eq(participant))
        .execute();
  }

  /** What was answered or ended before the moment, in every municipality alike. */
  public int deleteAnswered(Instant before, int most) {
    var old =
        db.select(SUGGESTION.MUNICIPALITY_ID, SUGGESTION.ID)
            .from(SUGGESTION)
            .where(SUGGESTION.ANSWERED_AT.lt(before))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(SUGGESTION)
            .where(row(SUGGESTION.MUNICIPALITY_ID, SUGGESTION.ID).in(old))
            .execute();
  }

  private SelectOnConditionStep<Record> suggestions() {
    return db.select(SUGGESTION.asterisk())
        .select(ACTIVITY.TITLE)
        .from(SUGGESTION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(SUGGESTION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(SUGGESTION.ACTIVITY_ID));
  }

  private static Suggestion from(Record r) {
    String reason = r.get(SUGGESTION.DECLINE_REASON);
    return new Suggestion(
        r.get(SUGGESTION.MUNICIPALITY_ID),
        r.get(SUGGESTION.ID),
        r.get(SUGGESTION.PARTICIPANT_ID),
        r.get(SUGGESTION.ACTIVITY_ID),
        r.get(ACTIVITY.TITLE),
        r.get(SUGGESTION.UNIT_ID),
        SuggestionState.valueOf(r.get(SUGGESTION.STATE)),
        reason == null ? null : DeclineReason.valueOf(reason),
        r.get(SUGGESTION.MADE_AT),
        r.get(SUGGESTION.ANSWERED_AT),
        r.get(SUGGESTION.VERSION));
  }

  private static Condition is(long municipality, long id) {
    return SUGGESTION.MUNICIPALITY_ID.eq(municipality).and(SUGGESTION.ID.eq(id));
  }
}
