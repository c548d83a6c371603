package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.OWN_SESSION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sign-ins to newcomers' own pages, by the hash of their secret. */
@Repository
public class OwnSessionRepository {
  private final DSLContext db;

  OwnSessionRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(String hash, long account, Instant now, Instant expires) {
    db.insertInto(OWN_SESSION)
        .set(OWN_SESSION.TOKEN_HASH, hash)
        .set(OWN_SESSION.ACCOUNT_ID, account)
        .set(OWN_SESSION.CREATED_AT, now)
        .set(OWN_SESSION.EXPIRES_AT, expires)
        .execute();
  }

  public Optional<Long> accountOf(String hash, Instant now) {
    return db.select(OWN_SESSION.ACCOUNT_ID)
        .from(OWN_SESSION)
        .where(OWN_SESSION.TOKEN_HASH.eq(hash))
        .and(OWN_SESSION.EXPIRES_AT.gt(now))
        .fetchOptional(OWN_SESSION.ACCOUNT_ID);
  }

  public void delete(String hash) {
    db.deleteFrom(OWN_SESSION).where(OWN_SESSION.TOKEN_HASH.eq(hash)).execute();
  }
}
