package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.CONSENT_DATA;
import static no.bindeledd.schema.Tables.PARTICIPANT_VIEW;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import no.bindeledd.people.ConsentState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Ends what is held about newcomers when its time is over, in every municipality alike. */
@Repository
public class PeopleRetentionRepository {
  private final DSLContext db;

  PeopleRetentionRepository(DSLContext db) {
    this.db = db;
  }

  /** Questions that never became a consent. */
  public int deleteUnconfirmed(Instant before, int most) {
    return deleteConsents(List.of(ConsentState.LAPSED, ConsentState.DECLINED), before, most);
  }

  /** Consents that counted once. */
  public int deleteEnded(Instant before, int most) {
    return deleteConsents(List.of(ConsentState.WITHDRAWN, ConsentState.EXPIRED), before, most);
  }

  public int deleteViews(Instant before, int most) {
    var old =
        db.select(PARTICIPANT_VIEW.MUNICIPALITY_ID, PARTICIPANT_VIEW.ID)
            .from(PARTICIPANT_VIEW)
            .where(PARTICIPANT_VIEW.AT.lt(before))
            .limit(most)
            .fetch();
    return old.isEmpty()
        ? 0
        : db.deleteFrom(PARTICIPANT_VIEW)
            .where(row(PARTICIPANT_VIEW.MUNICIPALITY_ID, PARTICIPANT_VIEW.ID).in(old))
            .execute();
  }

  private int deleteConsents(List<ConsentState> states, Instant before, int most) {
    var old =
        db.select(CONSENT.MUNICIPALITY_ID, CONSENT.ID)
            .from(CONSENT)
            .where(CONSENT.STATE.in(states.stream().map(Enum::name).toList()))
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
