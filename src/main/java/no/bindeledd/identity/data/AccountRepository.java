package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.OWN_SESSION;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.schema.tables.records.AccountRecord;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Accounts. Addresses arrive here in their one spelling. */
@Repository
public class AccountRepository {
  private final DSLContext db;

  AccountRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Account> byId(long id) {
    return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(this::toAccount);
  }

  /**
   * @param address an e-mail address or a phone number
   */
  public Optional<Account> byAddress(String address) {
    return db.selectFrom(ACCOUNT)
        .where(ACCOUNT.EMAIL.eq(address))
        .or(ACCOUNT.PHONE.eq(address))
        .fetchOptional(this::toAccount);
  }

  public void insert(
      long id,
      String name,
      @Nullable String email,
      @Nullable String phone,
      Language language,
      Instant now) {
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id)
        .set(ACCOUNT.NAME, name)
        .set(ACCOUNT.EMAIL, email)
        .set(ACCOUNT.PHONE, phone)
        .set(ACCOUNT.LANGUAGE, language.code())
        .set(ACCOUNT.CREATED_AT, now)
        .set(ACCOUNT.VERSION, 1L)
        .execute();
  }

  /**
   * The account with this e-mail address, made if there is none, by the same statements either way.
   * It is held until the transaction ends, so that two who invite one person come one after the
   * other.
   *
   * @param id of the account if it has to be made
   */
  public long invite(long id, String name, String email, Language language, Instant now) {
    try {
      db.insertInto(
              ACCOUNT,
              ACCOUNT.ID,
              ACCOUNT.NAME,
              ACCOUNT.EMAIL,
              ACCOUNT.LANGUAGE,
              ACCOUNT.CREATED_AT,
              ACCOUNT.INVITED_AT,
              ACCOUNT.VERSION)
          .select(
              select(
                      val(id),
                      val(name),
                      val(email),
                      val(language.code()),
                      val(now, ACCOUNT.CREATED_AT),
                      val(now, ACCOUNT.INVITED_AT),
                      val(1L))
                  .whereNotExists(selectOne().from(ACCOUNT).where(ACCOUNT.EMAIL.eq(email))))
          .execute();
    } catch (IntegrityConstraintViolationException | DuplicateKeyException somebodyElseWasFirst) {
      return lock(email);
    }
    return lock(email);
  }

  private long lock(String email) {
    return db.selectFrom(ACCOUNT).where(ACCOUNT.EMAIL.eq(email)).forUpdate().fetchSingle().getId();
  }

  /** Somebody has signed in to it: it is no mere invitation any more. */
  public void confirm(long account) {
    db.update(ACCOUNT)
        .setNull(ACCOUNT.INVITED_AT)
        .where(ACCOUNT.ID.eq(account))
        .and(ACCOUNT.INVITED_AT.isNotNull())
        .execute();
  }

  /** Nobody has signed in to it yet: it was made for somebody who may never come. */
  public void expect(long account, Instant now) {
    db.update(ACCOUNT).set(ACCOUNT.INVITED_AT, now).where(ACCOUNT.ID.eq(account)).execute();
  }

  public boolean isExpected(long account) {
    return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account).and(ACCOUNT.INVITED_AT.isNotNull()));
  }

  /** What a person is called who has not been asked before. */
  public void nameOnce(long account, String name) {
    db.update(ACCOUNT)
        .set(ACCOUNT.NAME, name)
        .where(ACCOUNT.ID.eq(account))
        .and(ACCOUNT.NAME.eq(""))
        .execute();
  }

  public void rememberMembership(long account, long membership) {
    db.update(ACCOUNT)
        .set(ACCOUNT.LAST_MEMBERSHIP_ID, membership)
        .where(ACCOUNT.ID.eq(account))
        .execute();
  }

  public void speak(long account, Language language) {
    db.update(ACCOUNT)
        .set(ACCOUNT.LANGUAGE, language.code())
        .where(ACCOUNT.ID.eq(account))
        .execute();
  }

  /** Whether the account has, or has had, a role somewhere. */
  public boolean hasMembership(long account) {
    return db.fetchExists(MEMBERSHIP, MEMBERSHIP.ACCOUNT_ID.eq(account));
  }

  public void endOwnSessions(long account) {
    db.deleteFrom(OWN_SESSION).where(OWN_SESSION.ACCOUNT_ID.eq(account)).execute();
  }

  public boolean erase(long account) {
    endOwnSessions(account);
    db.deleteFrom(SIGN_IN_CODE).where(SIGN_IN_CODE.ACCOUNT_ID.eq(account)).execute();
    return db.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(account)).execute() == 1;
  }

  private Account toAccount(AccountRecord r) {
    return new Account(
        r.getId(),
        r.getName(),
        r.getEmail(),
        r.getPhone(),
        Language.byCode(r.getLanguage()).orElse(Language.NB),
        r.getLastMembershipId());
  }

  /** What people with an account are called. */
  public Map<Long, String> names(Collection<Long> those) {
    return db.select(ACCOUNT.ID, ACCOUNT.NAME)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.in(those))
        .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
  }
}
