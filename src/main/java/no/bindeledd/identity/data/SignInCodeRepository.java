package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.SIGN_IN_CODE;

import java.time.Instant;
import java.util.Optional;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Beginning;
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

  /**
   * Somebody begins, with an account or without: who they are stands here until the code is used.
   */
  public void insertBeginning(
      long id, String address, String name, Language language, Instant now, Instant expires) {
    db.insertInto(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.ID, id)
        .set(SIGN_IN_CODE.ADDRESS_HASH, Secrets.hash(address))
        .set(SIGN_IN_CODE.BEGINS_EMAIL, address)
        .set(SIGN_IN_CODE.BEGINS_NAME, name)
        .set(SIGN_IN_CODE.BEGINS_LANGUAGE, language.code())
        .set(SIGN_IN_CODE.CODE_HASH, "")
        .set(SIGN_IN_CODE.ASKED_AT, now)
        .set(SIGN_IN_CODE.EXPIRES_AT, expires)
        .set(SIGN_IN_CODE.ATTEMPTS, 0)
        .execute();
  }

  public Optional<Beginning> beginning(long id) {
    return db.selectFrom(SIGN_IN_CODE)
        .where(SIGN_IN_CODE.ID.eq(id))
        .and(SIGN_IN_CODE.BEGINS_EMAIL.isNotNull())
        .fetchOptional(
            r ->
                new Beginning(
                    r.getBeginsEmail(),
                    r.getBeginsName(),
                    Language.byCode(r.getBeginsLanguage()).orElse(Language.NB)));
  }

  /** Whoever began has an account now. */
  public void begun(long id, long account) {
    db.update(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.ACCOUNT_ID, account)
        .setNull(SIGN_IN_CODE.BEGINS_EMAIL)
        .setNull(SIGN_IN_CODE.BEGINS_NAME)
        .where(SIGN_IN_CODE.ID.eq(id))
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
   * @return whether the code is right, somebody's, and this is its first use
   */
  public boolean use(long id, String codeHash, Instant now) {
    return db.update(SIGN_IN_CODE)
            .set(SIGN_IN_CODE.USED_AT, now)
            .where(SIGN_IN_CODE.ID.eq(id))
            .and(SIGN_IN_CODE.CODE_HASH.eq(codeHash))
            .and(SIGN_IN_CODE.ACCOUNT_ID.isNotNull().or(SIGN_IN_CODE.BEGINS_EMAIL.isNotNull()))
            .and(SIGN_IN_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }
}
