package no.bindeledd.grant.award.data;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_DECISION;
import static no.bindeledd.schema.Tables.ORGANISATION;

import java.util.List;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.award.Award;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Grants that were decided. */
@Repository
public class AwardRepository {
  private final DSLContext db;

  AwardRepository(DSLContext db) {
    this.db = db;
  }

  /** By organisation. */
  public List<Award> of(Ref round) {
    return db.select(
            ORGANISATION.NAME,
            GRANT_APPLICATION.TITLE,
            GRANT_APPLICATION.SUMMARY,
            GRANT_APPLICATION.KIND,
            GRANT_APPLICATION.GOAL,
            GRANT_DECISION.AMOUNT_KRONER)
        .from(GRANT_DECISION)
        .join(GRANT_APPLICATION)
        .on(GRANT_APPLICATION.MUNICIPALITY_ID.eq(GRANT_DECISION.MUNICIPALITY_ID))
        .and(GRANT_APPLICATION.ID.eq(GRANT_DECISION.APPLICATION_ID))
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(GRANT_APPLICATION.ORGANISATION_ID))
        .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
        .and(GRANT_DECISION.OUTCOME.eq(Outcome.GRANTED.name()))
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME), GRANT_APPLICATION.ID)
        .fetch(
            r ->
                new Award(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    SupportKind.valueOf(r.value4()),
                    Goal.valueOf(r.value5()),
                    r.value6()));
  }
}
