package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.SIGN_IN_CODE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Codes that were asked for: their hashes, and how often somebody tried. */
@Repository
public class SignInCodeRepository {
  private final DSLContext db;

  SignInCodeRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(
      long id, String addressHash, @Nullable Long account, Instant now, Instant expires) {
    db.insertInto(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.ID, id)
        .set(SIGN_IN_CODE.ADDRESS_HASH, addressHash)
        .set(SIGN_IN_CODE.ACCOUNT_ID, account)
        .set(SIGN_IN_CODE.CODE_HASH, "")
        .set(SIGN_IN_CODE.ASKED_AT, now)
        .set(SIGN_IN_CODE.EXPIRES_AT, expires)
        .set(SIGN_IN_CODE.ATTEMPTS, 0)
        .execute();
  }

  public int askedSince(String addressHash, Instant since) {
    return db.fetchCount(
        SIGN_IN_CODE,
        SIGN_IN_CODE.ADDRESS_HASH.eq(addressHash).and(SIGN_IN_CODE.ASKED_AT.gt(since)));
  }

  /** The account that asked for this code, if the address was anybody's. */
  public Optional<Long> accountOf(long id) {
    return db.select(SIGN_IN_CODE.ACCOUNT_ID)
        .from(SIGN_IN_CODE)
        .where(SIGN_IN_CODE.ID.eq(id))
        .fetchOptional(SIGN_IN_CODE.ACCOUNT_ID);
  }

  /**
   * Gives a request its code.
   *
   * @return false if it has one: the job ran before, and the person may hold that code
   */
  public boolean setCode(long id, String codeHash) {
    return db.update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.CODE_HASH, codeHash)
            .where(SIGN_IN_CODE.ID.eq(id))
            .and(SIGN_IN_CODE.CODE_HASH.eq(""))
            .execute()
        == 1;
  }

  /**
   * Counts a try, before anybody knows whether it is right.
   *
   * @return false if the code is used, too old, or was tried too often
   */
  public boolean countTry(long id, Instant now, int most) {
    return db.update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.ATTEMPTS, SIGN_IN_CODE.ATTEMPTS.plus(1))
            .where(SIGN_IN_CODE.ID.eq(id))
            .and(SIGN_IN_CODE.ATTEMPTS.lt(most))
            .and(SIGN_IN_CODE.USED_AT.isNull())
            .and(SIGN_IN_CODE.EXPIRES_AT.gt(now))
            .execute()
        == 1;
  }

  /**
   * Uses the code up.
   *
   * @return the account, if the code is right and this is its first use
   */
  public Optional<Long> use(long id, String codeHash, Instant now) {
    boolean used =
        db.update(SIGN_IN_CODE)
                .set(SIGN_IN_CODE.USED_AT, now)
                .where(SIGN_IN_CODE.ID.eq(id))
                .and(SIGN_IN_CODE.CODE_HASH.eq(codeHash))
                .and(SIGN_IN_CODE.ACCOUNT_ID.isNotNull())
                .and(SIGN_IN_CODE.USED_AT.isNull())
                .execute()
            == 1;
    return used ? accountOf(id) : Optional.empty();
  }
}
