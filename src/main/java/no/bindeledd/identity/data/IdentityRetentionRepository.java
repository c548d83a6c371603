package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OWN_SESSION;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keys of all kinds that open nothing any more. */
@Repository
public class IdentityRetentionRepository {
  private final DSLContext db;

  IdentityRetentionRepository(DSLContext db) {
    this.db = db;
  }

  public int deleteCodes(Instant before, int most) {
    return db.deleteFrom(SIGN_IN_CODE)
        .where(SIGN_IN_CODE.EXPIRES_AT.lt(before))
        .limit(most)
        .execute();
  }

  public int deleteLinks(Instant before, int most) {
    return db.deleteFrom(ONE_TIME_LINK)
        .where(ONE_TIME_LINK.EXPIRES_AT.lt(before))
        .limit(most)
        .execute();
  }

  public int deleteOwnSessions(Instant before, int most) {
    return db.deleteFrom(OWN_SESSION)
        .where(OWN_SESSION.EXPIRES_AT.lt(before))
        .limit(most)
        .execute();
  }
}
