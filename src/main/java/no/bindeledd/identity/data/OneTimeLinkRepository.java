package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ONE_TIME_LINK;

import java.time.Instant;
import java.util.Optional;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks.Opened;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Links by the hashes of their tokens. */
@Repository
public class OneTimeLinkRepository {
  private final DSLContext db;

  OneTimeLinkRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(
      String tokenHash,
      LinkPurpose purpose,
      @Nullable Long municipality,
      long subject,
      Instant now,
      Instant expires) {
    db.insertInto(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.TOKEN_HASH, tokenHash)
        .set(ONE_TIME_LINK.PURPOSE, purpose.name())
        .set(ONE_TIME_LINK.MUNICIPALITY_ID, municipality)
        .set(ONE_TIME_LINK.SUBJECT_ID, subject)
        .set(ONE_TIME_LINK.CREATED_AT, now)
        .set(ONE_TIME_LINK.EXPIRES_AT, expires)
        .execute();
  }

  public Optional<Opened> find(String tokenHash, LinkPurpose purpose, Instant now) {
    return db.select(ONE_TIME_LINK.MUNICIPALITY_ID, ONE_TIME_LINK.SUBJECT_ID)
        .from(ONE_TIME_LINK)
        .where(counts(tokenHash, purpose, now))
        .fetchOptional(r -> new Opened(r.value1(), r.value2()));
  }

  public boolean use(String tokenHash, LinkPurpose purpose, Instant now) {
    return db.update(ONE_TIME_LINK)
            .set(ONE_TIME_LINK.USED_AT, now)
            .where(counts(tokenHash, purpose, now))
            .and(ONE_TIME_LINK.USED_AT.isNull())
            .execute()
        == 1;
  }

  public void delete(LinkPurpose purpose, long subject) {
    db.deleteFrom(ONE_TIME_LINK)
        .where(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
        .and(ONE_TIME_LINK.SUBJECT_ID.eq(subject))
        .execute();
  }

  private static Condition counts(String tokenHash, LinkPurpose purpose, Instant now) {
    return ONE_TIME_LINK
        .TOKEN_HASH
        .eq(tokenHash)
        .and(ONE_TIME_LINK.PURPOSE.eq(purpose.name()))
        .and(ONE_TIME_LINK.EXPIRES_AT.gt(now));
  }
}
