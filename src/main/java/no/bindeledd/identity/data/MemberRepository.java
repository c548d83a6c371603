package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.Invitations;
import no.bindeledd.identity.Member;
import no.bindeledd.identity.MemberFilter;
import no.bindeledd.identity.MemberState;
import no.bindeledd.identity.Members;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Memberships as those see them who look after the roles of a place. */
@Repository
public class MemberRepository {
  private static final Field<String> NAME = coalesce(MEMBERSHIP.GIVEN_NAME, ACCOUNT.NAME);

  private final DSLContext db;

  MemberRepository(DSLContext db) {
    this.db = db;
  }

  /** By name; one person may stand there several times, with one role each. */
  public List<Member> list(Members circle, MemberFilter filter, Instant now, int limit) {
    return db.select(
            MEMBERSHIP.ID,
            NAME,
            ACCOUNT.EMAIL,
            MEMBERSHIP.ROLE,
            UNIT.NAME,
            MEMBERSHIP.VALID_FROM,
            MEMBERSHIP.VALID_TO,
            MEMBERSHIP.GIVEN_AT,
            MEMBERSHIP.USED_AT)
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(MEMBERSHIP.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(MEMBERSHIP.UNIT_ID))
        .where(in(circle))
        .and(matches(filter, now))
        .orderBy(NorwegianOrder.of(NAME), MEMBERSHIP.ID)
        .limit(limit)
        .fetch(
            r ->
                new Member(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    Role.valueOf(r.value4()),
                    r.value5(),
                    r.value6(),
                    r.value7(),
                    MemberState.of(now, r.value6(), r.value7(), r.value8(), r.value9()),
                    r.value8() == null || r.value9() != null
                        ? null
                        : Invitations.end(r.value8(), r.value6())));
  }

  public int count(Members circle, MemberFilter filter, Instant now) {
    return db.selectCount()
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(in(circle))
        .and(matches(filter, now))
        .fetchSingle(r -> r.value1());
  }

  /** Those who work in a circle now and have signed in. */
  public List<Account> atWork(Members circle, Instant now) {
    return atWork(in(circle), now);
  }

  public List<Account> atWork(Members circle, Role role, Instant now) {
    return atWork(in(circle).and(MEMBERSHIP.ROLE.eq(role.name())), now);
  }

  private List<Account> atWork(Condition where, Instant now) {
    return db.selectDistinct(
            ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.PHONE, ACCOUNT.LANGUAGE)
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(where)
        .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()))
        .and(MEMBERSHIP.VALID_FROM.le(now))
        .and(notEnded(now))
        .orderBy(ACCOUNT.ID)
        .fetch(
            r ->
                new Account(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    Language.byCode(r.value5()).orElse(Language.NB),
                    null));
  }

  /** What whoever has this address holds or will hold in a circle. */
  public List<Membership> heldBy(String email, Members circle, Instant now) {
    return db.select(MEMBERSHIP.fields())
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(ACCOUNT.EMAIL.eq(email))
        .and(in(circle))
        .and(notEnded(now))
        .and(MembershipRepository.notLapsed(now))
        .fetch(r -> MembershipRepository.toMembership(r.into(MEMBERSHIP)));
  }

  /**
   * Those who have a role in a circle now and have signed in to it. Nobody else ends one of them
   * before this transaction is over, so that two who end each other do not both succeed.
   *
   * @param clock read when the lock is held: who has waited for it must see what ended meanwhile
   */
  public List<Long> lockThoseInUse(Members circle, Role role, InstantSource clock) {
    var locked =
        db.select(MEMBERSHIP.ID, MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO)
            .from(MEMBERSHIP)
            .where(in(circle))
            .and(MEMBERSHIP.ROLE.eq(role.name()))
            .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()))
            .orderBy(MEMBERSHIP.ID)
            .forUpdate()
            .fetch();
    Instant now = clock.instant();
    return locked.stream()
        .filter(r -> !r.value2().isAfter(now) && (r.value3() == null || r.value3().isAfter(now)))
        .map(r -> r.value1())
        .toList();
  }

  /** Roles in a circle that were given and never taken up. */
  public List<Long> neverUsed(Members circle, Role role, Instant now) {
    return db.select(MEMBERSHIP.ID)
        .from(MEMBERSHIP)
        .where(in(circle))
        .and(MEMBERSHIP.ROLE.eq(role.name()))
        .and(MEMBERSHIP.GIVEN_AT.isNotNull())
        .and(MEMBERSHIP.USED_AT.isNull())
        .and(notEnded(now))
        .fetch(MEMBERSHIP.ID);
  }

  /** The circles, of those asked about, that somebody with this role has signed in to. */
  public List<Long> municipalitiesWith(Role role, Instant now) {
    return db.selectDistinct(MEMBERSHIP.MUNICIPALITY_ID)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.ROLE.eq(role.name()))
        .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()))
        .and(MEMBERSHIP.VALID_FROM.le(now))
        .and(notEnded(now))
        .fetch(MEMBERSHIP.MUNICIPALITY_ID);
  }

  public List<Long> organisationsWith(Role role, Collection<Long> organisations, Instant now) {
    return db.selectDistinct(MEMBERSHIP.ORGANISATION_ID)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.ORGANISATION_ID.in(organisations))
        .and(MEMBERSHIP.ROLE.eq(role.name()))
        .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()))
        .and(MEMBERSHIP.VALID_FROM.le(now))
        .and(notEnded(now))
        .fetch(MEMBERSHIP.ORGANISATION_ID);
  }

  public int givenSince(long account, Instant since) {
    return db.fetchCount(
        MEMBERSHIP, MEMBERSHIP.GIVEN_BY.eq(account).and(MEMBERSHIP.GIVEN_AT.gt(since)));
  }

  /**
   * @param by the account that gives it; none for the first of all
   */
  public void give(
      Membership m,
      Instant from,
      @Nullable Instant to,
      String name,
      @Nullable Long by,
      Instant now) {
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ID, m.id())
        .set(MEMBERSHIP.ACCOUNT_ID, m.account())
        .set(MEMBERSHIP.ROLE, m.role().name())
        .set(MEMBERSHIP.MUNICIPALITY_ID, m.municipality())
        .set(MEMBERSHIP.ORGANISATION_ID, m.organisation())
        .set(MEMBERSHIP.UNIT_ID, m.unit())
        .set(MEMBERSHIP.VALID_FROM, from)
        .set(MEMBERSHIP.VALID_TO, to)
        .set(MEMBERSHIP.GIVEN_AT, now)
        .set(MEMBERSHIP.GIVEN_BY, by)
        .set(MEMBERSHIP.GIVEN_NAME, name)
        .set(MEMBERSHIP.VERSION, 1L)
        .execute();
  }

  private static Condition in(Members circle) {
    return of(MEMBERSHIP.MUNICIPALITY_ID, circle.municipality())
        .and(of(MEMBERSHIP.ORGANISATION_ID, circle.organisation()))
        .and(MEMBERSHIP.ROLE.in(circle.roles().stream().map(Role::name).toList()));
  }

  private static Condition of(Field<Long> place, @Nullable Long id) {
    return id == null ? place.isNull() : place.eq(id);
  }

  private static Condition matches(MemberFilter filter, Instant now) {
    Condition text =
        filter.text().isBlank()
            ? DSL.noCondition()
            : NAME.containsIgnoreCase(filter.text().strip())
                .or(ACCOUNT.EMAIL.containsIgnoreCase(filter.text().strip()));
    return text.and(
        switch (filter.which()) {
          case NOW -> notEnded(now);
          case INVITED ->
              notEnded(now).and(MEMBERSHIP.GIVEN_AT.isNotNull()).and(MEMBERSHIP.USED_AT.isNull());
          case ENDED -> MEMBERSHIP.VALID_TO.le(now);
        });
  }

  private static Condition notEnded(Instant now) {
    return MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(now));
  }
}
