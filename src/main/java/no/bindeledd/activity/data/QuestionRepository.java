package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_QUESTION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.Question;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.foundation.text.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Questions to those who offer activities. Addresses leave here for the sending alone. */
@Repository
public class QuestionRepository {
  private final DSLContext db;

  QuestionRepository(DSLContext db) {
    this.db = db;
  }

  /** Where an answer goes, and in which language it is wrapped. */
  public record To(String address, Language language) {}

  public void insert(
      long municipality,
      long id,
      long activity,
      QuestionWish wish,
      Language language,
      String onceKey,
      Instant at) {
    db.insertInto(ACTIVITY_QUESTION)
        .set(ACTIVITY_QUESTION.MUNICIPALITY_ID, municipality)
        .set(ACTIVITY_QUESTION.ID, id)
        .set(ACTIVITY_QUESTION.ACTIVITY_ID, activity)
        .set(ACTIVITY_QUESTION.NAME, wish.name())
        .set(ACTIVITY_QUESTION.ADDRESS, wish.address())
        .set(ACTIVITY_QUESTION.LANGUAGE, language.code())
        .set(ACTIVITY_QUESTION.TEXT, wish.text())
        .set(ACTIVITY_QUESTION.ONCE_KEY, onceKey)
        .set(ACTIVITY_QUESTION.STATE, Question.State.OPEN.name())
        .set(ACTIVITY_QUESTION.ASKED_AT, at)
        .execute();
  }

  public boolean wasAsked(long municipality, long activity, String onceKey) {
    return db.fetchExists(
        ACTIVITY_QUESTION,
        about(municipality, activity).and(ACTIVITY_QUESTION.ONCE_KEY.eq(onceKey)));
  }

  public int countOpen(long municipality, long activity) {
    return db.fetchCount(ACTIVITY_QUESTION, about(municipality, activity).and(isOpen()));
  }

  /** From an address, to whomever; those that are settled no longer know it. */
  public int askedSince(String address, Instant since) {
    return db.fetchCount(
        ACTIVITY_QUESTION,
        ACTIVITY_QUESTION.ADDRESS.eq(address).and(ACTIVITY_QUESTION.ASKED_AT.ge(since)));
  }

  /** To an owner, open ones first, the one that has waited longest at the top. */
  public List<Question> to(Owner owner, @Nullable Long municipality, int most) {
    return select()
        .where(of(owner, municipality))
        .orderBy(
            ACTIVITY_QUESTION.SETTLED_AT.isNotNull().asc(),
            ACTIVITY_QUESTION.SETTLED_AT.desc(),
            ACTIVITY_QUESTION.ASKED_AT,
            ACTIVITY_QUESTION.ID)
        .limit(most)
        .fetch(QuestionRepository::toQuestion);
  }

  public int countOpen(Owner owner, @Nullable Long municipality) {
    return db.selectCount()
        .from(ACTIVITY_QUESTION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_QUESTION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_QUESTION.ACTIVITY_ID))
        .where(of(owner, municipality))
        .and(isOpen())
        .fetchSingle(r -> r.value1());
  }

  public Optional<Question> find(long municipality, long id) {
    return select().where(is(municipality, id)).fetchOptional(QuestionRepository::toQuestion);
  }

  /** Nobody else settles it until the transaction ends. */
  public Optional<To> lock(long municipality, long id) {
    return db.selectFrom(ACTIVITY_QUESTION)
        .where(is(municipality, id))
        .forUpdate()
        .fetchOptional()
        .filter(r -> r.getAddress() != null)
        .map(r -> new To(r.getAddress(), Language.byCode(r.getLanguage()).orElse(Language.NB)));
  }

  /** The address goes: it is in the message that is sent, and nowhere else. */
  public void settle(
      long municipality, long id, Question.State state, @Nullable String answer, Instant at) {
    db.update(ACTIVITY_QUESTION)
        .set(ACTIVITY_QUESTION.STATE, state.name())
        .set(ACTIVITY_QUESTION.ANSWER, answer)
        .setNull(ACTIVITY_QUESTION.ADDRESS)
        .set(ACTIVITY_QUESTION.SETTLED_AT, at)
        .where(is(municipality, id))
        .execute();
  }

  public int deleteSettled(Instant before, int most) {
    return delete(ACTIVITY_QUESTION.SETTLED_AT.lt(before), most);
  }

  public int deleteUnanswered(Instant before, int most) {
    return delete(ACTIVITY_QUESTION.ASKED_AT.lt(before).and(isOpen()), most);
  }

  private int delete(Condition which, int most) {
    var old =
        db.select(ACTIVITY_QUESTION.MUNICIPALITY_ID, ACTIVITY_QUESTION.ID)
            .from(ACTIVITY_QUESTION)
            .where(which)
            .limit(most)
            .fetch();
    old.forEach(
        row -> db.deleteFrom(ACTIVITY_QUESTION).where(is(row.value1(), row.value2())).execute());
    return old.size();
  }

  private SelectOnConditionStep<Record> select() {
    return db.select(ACTIVITY_QUESTION.fields())
        .select(ACTIVITY.TITLE)
        .from(ACTIVITY_QUESTION)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_QUESTION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_QUESTION.ACTIVITY_ID));
  }

  private static Question toQuestion(Record row) {
    var r = row.into(ACTIVITY_QUESTION);
    return new Question(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        row.get(ACTIVITY.TITLE),
        r.getName(),
        r.getText(),
        Question.State.valueOf(r.getState()),
        r.getAskedAt(),
        r.getAnswer(),
        r.getSettledAt());
  }

  private static Condition of(Owner owner, @Nullable Long municipality) {
    return owner.organisation() != null
        ? ACTIVITY.ORGANISATION_ID.eq(owner.organisation())
        : ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.UNIT_ID.eq(owner.unit()));
  }

  private static Condition isOpen() {
    return ACTIVITY_QUESTION.STATE.eq(Question.State.OPEN.name());
  }

  private static Condition about(long municipality, long activity) {
    return ACTIVITY_QUESTION
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_QUESTION.ACTIVITY_ID.eq(activity));
  }

  private static Condition is(long municipality, long id) {
    return ACTIVITY_QUESTION.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_QUESTION.ID.eq(id));
  }
}
