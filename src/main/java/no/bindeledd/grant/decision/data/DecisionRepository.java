package no.bindeledd.grant.decision.data;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_DECISION;
import static no.bindeledd.schema.Tables.GRANT_LETTER;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.Decision;
import no.bindeledd.grant.decision.Letter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Decisions and letters: rows that are written once and never changed. */
@Repository
public class DecisionRepository {
  private final DSLContext db;
  private final Ids ids;

  DecisionRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public Optional<Decision> find(Ref application) {
    return db.selectFrom(GRANT_DECISION)
        .where(GRANT_DECISION.MUNICIPALITY_ID.eq(application.municipality()))
        .and(GRANT_DECISION.APPLICATION_ID.eq(application.id()))
        .fetchOptional(
            r ->
                new Decision(
                    Outcome.valueOf(r.getOutcome()),
                    r.getAmountKroner(),
                    r.getReasons(),
                    r.getDecidedAt()));
  }

  public void insert(Ref application, Decision decision, long account) {
    db.insertInto(GRANT_DECISION)
        .set(GRANT_DECISION.MUNICIPALITY_ID, application.municipality())
        .set(GRANT_DECISION.APPLICATION_ID, application.id())
        .set(GRANT_DECISION.OUTCOME, decision.outcome().name())
        .set(GRANT_DECISION.AMOUNT_KRONER, decision.amountKroner())
        .set(GRANT_DECISION.REASONS, decision.reasons())
        .set(GRANT_DECISION.ACCOUNT_ID, account)
        .set(GRANT_DECISION.DECIDED_AT, decision.decidedAt())
        .execute();
  }

  /** What a round has granted so far, in kroner. */
  public long grantedKroner(Ref round) {
    BigDecimal granted =
        db.select(sum(GRANT_DECISION.AMOUNT_KRONER))
            .from(GRANT_DECISION)
            .join(GRANT_APPLICATION)
            .on(GRANT_APPLICATION.MUNICIPALITY_ID.eq(GRANT_DECISION.MUNICIPALITY_ID))
            .and(GRANT_APPLICATION.ID.eq(GRANT_DECISION.APPLICATION_ID))
            .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
            .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
            .and(GRANT_DECISION.OUTCOME.eq(Outcome.GRANTED.name()))
            .fetchSingle()
            .value1();
    return granted == null ? 0 : granted.longValueExact();
  }

  public Optional<Letter> letter(Ref application) {
    return db.selectFrom(GRANT_LETTER)
        .where(GRANT_LETTER.MUNICIPALITY_ID.eq(application.municipality()))
        .and(GRANT_LETTER.APPLICATION_ID.eq(application.id()))
        .fetchOptional(
            r ->
                new Letter(
                    Language.byCode(r.getLanguage()).orElse(Language.NB),
                    r.getDispatchedAt(),
                    r.getArrivesOn(),
                    r.getAppealUntil(),
                    r.getAppealBody()));
  }

  public void insert(Ref application, String template, Letter letter) {
    db.insertInto(GRANT_LETTER)
        .set(GRANT_LETTER.MUNICIPALITY_ID, application.municipality())
        .set(GRANT_LETTER.ID, ids.next())
        .set(GRANT_LETTER.APPLICATION_ID, application.id())
        .set(GRANT_LETTER.TEMPLATE, template)
        .set(GRANT_LETTER.LANGUAGE, letter.language().code())
        .set(GRANT_LETTER.DISPATCHED_AT, letter.dispatchedAt())
        .set(GRANT_LETTER.ARRIVES_ON, letter.arrivesOn())
        .set(GRANT_LETTER.APPEAL_UNTIL, letter.appealUntil())
        .set(GRANT_LETTER.APPEAL_BODY, letter.appealBody())
        .execute();
  }
}
