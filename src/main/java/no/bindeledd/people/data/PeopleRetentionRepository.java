package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.CONSENT_DATA;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import no.bindeledd.people.ConsentState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Takes away proposals that never became a consent. */
@Repository
public class PeopleRetentionRepository {
  private final DSLContext db;

  PeopleRetentionRepository(DSLContext db) {
    this.db = db;
  }

  /** Proposals that lapsed or were declined before the moment: nothing was ever shared by them. */
  public int deleteUnconfirmed(Instant before, int most) {
    var old =
        db.select(CONSENT.MUNICIPALITY_ID, CONSENT.ID)
            .from(CONSENT)
            .where(CONSENT.STATE.in(ConsentState.LAPSED.name(), ConsentState.DECLINED.name()))
            .and(CONSENT.ENDED_AT.lt(before))
            .limit(most)
            .fetch();
    if (old.isEmpty()) {
      return 0;
    }
    db.deleteFrom(CONSENT_DATA)
        .where(row(CONSENT_DATA.MUNICIPALITY_ID, CONSENT_DATA.CONSENT_ID).in(old))
        .execute();
    return db.deleteFrom(CONSENT).where(row(CONSENT.MUNICIPALITY_ID, CONSENT.ID).in(old)).execute();
  }
}
