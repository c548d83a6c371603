package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OWN_SESSION;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

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

  /** A role that begins later is given the same time from its beginning. */
  public int deleteUnusedRoles(Instant before, int most) {
    return db.deleteFrom(MEMBERSHIP)
        .where(MEMBERSHIP.GIVEN_AT.lt(before))
        .and(MEMBERSHIP.USED_AT.isNull())
        .and(MEMBERSHIP.VALID_FROM.lt(before))
        .limit(most)
        .execute();
  }

  /** Codes that were asked for go by themselves; what others hold of an account keeps it. */
  public int deleteUnusedAccounts(Instant before, int most) {
    return db.deleteFrom(ACCOUNT)
        .where(ACCOUNT.INVITED_AT.lt(before))
        .and(notExists(selectOne().from(MEMBERSHIP).where(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))))
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
