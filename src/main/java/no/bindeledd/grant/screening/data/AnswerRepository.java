package no.bindeledd.grant.screening.data;

import static no.bindeledd.schema.Tables.ELIGIBILITY_ANSWER;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.EligibilityRule;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What officers found, rule by rule. */
@Repository
public class AnswerRepository {
  private final DSLContext db;

  AnswerRepository(DSLContext db) {
    this.db = db;
  }

  /** In the order of the rules. */
  public List<Answer> of(Ref application) {
    return db
        .selectFrom(ELIGIBILITY_ANSWER)
        .where(belongsTo(application))
        .fetch(r -> new Answer(EligibilityRule.valueOf(r.getRuleCode()), r.getMet(), r.getRemark()))
        .stream()
        .sorted(Comparator.comparing(Answer::rule))
        .toList();
  }

  /**
   * Writes an answer. The caller holds the application's row, so that two officers follow each
   * other.
   *
   * @param seen the answer that was read, null if there was none
   * @throws ChangedMeanwhile if there is another answer now
   */
  public void put(
      Ref application, @Nullable Answer seen, Answer answer, long account, Instant now) {
    Answer present =
        of(application).stream().filter(a -> a.rule() == answer.rule()).findFirst().orElse(null);
    if (answer.equals(present)) {
      return;
    }
    if (!Objects.equals(present, seen)) {
      throw new ChangedMeanwhile();
    }
    int changed =
        db.update(ELIGIBILITY_ANSWER)
            .set(ELIGIBILITY_ANSWER.MET, answer.met())
            .set(ELIGIBILITY_ANSWER.REMARK, answer.remark())
            .set(ELIGIBILITY_ANSWER.ACCOUNT_ID, account)
            .set(ELIGIBILITY_ANSWER.ANSWERED_AT, now)
            .where(belongsTo(application))
            .and(ELIGIBILITY_ANSWER.RULE_CODE.eq(answer.rule().name()))
            .execute();
    if (changed == 0) {
      db.insertInto(ELIGIBILITY_ANSWER)
          .set(ELIGIBILITY_ANSWER.MUNICIPALITY_ID, application.municipality())
          .set(ELIGIBILITY_ANSWER.APPLICATION_ID, application.id())
          .set(ELIGIBILITY_ANSWER.RULE_CODE, answer.rule().name())
          .set(ELIGIBILITY_ANSWER.MET, answer.met())
          .set(ELIGIBILITY_ANSWER.REMARK, answer.remark())
          .set(ELIGIBILITY_ANSWER.ACCOUNT_ID, account)
          .set(ELIGIBILITY_ANSWER.ANSWERED_AT, now)
          .execute();
    }
  }

  private static Condition belongsTo(Ref application) {
    return ELIGIBILITY_ANSWER
        .MUNICIPALITY_ID
        .eq(application.municipality())
        .and(ELIGIBILITY_ANSWER.APPLICATION_ID.eq(application.id()));
  }
}
