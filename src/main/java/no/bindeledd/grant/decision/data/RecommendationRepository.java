package no.bindeledd.grant.decision.data;

import static no.bindeledd.schema.Tables.GRANT_RECOMMENDATION;

import java.time.Instant;
import java.util.Optional;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.Proposal;
import no.bindeledd.grant.decision.Recommendation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What officers recommend; the last version counts. */
@Repository
public class RecommendationRepository {
  private final DSLContext db;

  RecommendationRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Recommendation> find(Ref application) {
    return db.selectFrom(GRANT_RECOMMENDATION)
        .where(is(application))
        .fetchOptional(
            r ->
                new Recommendation(
                    Outcome.valueOf(r.getOutcome()),
                    r.getAmountKroner(),
                    r.getReasons(),
                    r.getSavedAt(),
                    r.getVersion()));
  }

  /**
   * Writes a recommendation; the caller holds the application's row.
   *
   * @param version zero for the first
   * @throws ChangedMeanwhile if there is another version than this
   */
  public void save(Ref application, long version, Proposal proposal, long account, Instant now) {
    if (version == 0 && find(application).isEmpty()) {
      db.insertInto(GRANT_RECOMMENDATION)
          .set(GRANT_RECOMMENDATION.MUNICIPALITY_ID, application.municipality())
          .set(GRANT_RECOMMENDATION.APPLICATION_ID, application.id())
          .set(GRANT_RECOMMENDATION.OUTCOME, proposal.outcome().name())
          .set(GRANT_RECOMMENDATION.AMOUNT_KRONER, proposal.amountKroner())
          .set(GRANT_RECOMMENDATION.REASONS, proposal.reasons())
          .set(GRANT_RECOMMENDATION.ACCOUNT_ID, account)
          .set(GRANT_RECOMMENDATION.SAVED_AT, now)
          .set(GRANT_RECOMMENDATION.VERSION, 1L)
          .execute();
      return;
    }
    ChangedMeanwhile.unlessOne(
        db.update(GRANT_RECOMMENDATION)
            .set(GRANT_RECOMMENDATION.OUTCOME, proposal.outcome().name())
            .set(GRANT_RECOMMENDATION.AMOUNT_KRONER, proposal.amountKroner())
            .set(GRANT_RECOMMENDATION.REASONS, proposal.reasons())
            .set(GRANT_RECOMMENDATION.ACCOUNT_ID, account)
            .set(GRANT_RECOMMENDATION.SAVED_AT, now)
            .set(GRANT_RECOMMENDATION.VERSION, version + 1)
            .where(is(application))
            .and(GRANT_RECOMMENDATION.VERSION.eq(version))
            .execute());
  }

  private static Condition is(Ref application) {
    return GRANT_RECOMMENDATION
        .MUNICIPALITY_ID
        .eq(application.municipality())
        .and(GRANT_RECOMMENDATION.APPLICATION_ID.eq(application.id()));
  }
}
