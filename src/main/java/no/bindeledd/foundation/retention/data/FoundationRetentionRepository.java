package no.bindeledd.foundation.retention.data;

import static no.bindeledd.schema.Tables.FORM_DRAFT;
import static no.bindeledd.schema.Tables.REFUSAL;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Old drafts and old refusals. */
@Repository
public class FoundationRetentionRepository {
  private final DSLContext db;

  FoundationRetentionRepository(DSLContext db) {
    this.db = db;
  }

  public int deleteDrafts(Instant before, int most) {
    return db.deleteFrom(FORM_DRAFT).where(FORM_DRAFT.SAVED_AT.lt(before)).limit(most).execute();
  }

  public int deleteRefusals(Instant before, int most) {
    return db.deleteFrom(REFUSAL).where(REFUSAL.AT.lt(before)).limit(most).execute();
  }
}
