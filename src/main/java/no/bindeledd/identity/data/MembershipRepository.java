package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.MembershipSource;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.identity.Invitations;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.schema.tables.records.MembershipRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Memberships that count now; asked at every call, by primary key. */
@Repository
public class MembershipRepository implements MembershipSource {
  private static final Field<String> PLACE_NAME =
      coalesce(ORGANISATION.NAME, UNIT.NAME, MUNICIPALITY.NAME, inline(""));

  private final DSLContext db;
  private final Clock clock;

  MembershipRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Optional<Membership> current(long account, long membership) {
    return db.selectFrom(MEMBERSHIP)
        .where(MEMBERSHIP.ID.eq(membership))
        .and(MEMBERSHIP.ACCOUNT_ID.eq(account))
        .and(countsAt(clock.instant()))
        .fetchOptional(MembershipRepository::toMembership);
  }

  /** A person's memberships that count now, oldest first. */
  public List<OwnMembership> of(long account) {
    return db.select(
            MEMBERSHIP.ID,
            MEMBERSHIP.ROLE,
            MEMBERSHIP.MUNICIPALITY_ID,
            MEMBERSHIP.ORGANISATION_ID,
            MEMBERSHIP.UNIT_ID,
            PLACE_NAME)
        .from(MEMBERSHIP)
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(MEMBERSHIP.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(MEMBERSHIP.UNIT_ID))
        .leftJoin(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(MEMBERSHIP.MUNICIPALITY_ID))
        .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
        .and(countsAt(clock.instant()))
        .orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID)
        .fetch(
            r ->
                new OwnMembership(
                    r.value1(),
                    Role.valueOf(r.value2()),
                    r.value3(),
                    r.value4(),
                    r.value5(),
                    r.value6()));
  }

  public void insert(Membership m, Instant from) {
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ID, m.id())
        .set(MEMBERSHIP.ACCOUNT_ID, m.account())
        .set(MEMBERSHIP.ROLE, m.role().name())
        .set(MEMBERSHIP.MUNICIPALITY_ID, m.municipality())
        .set(MEMBERSHIP.ORGANISATION_ID, m.organisation())
        .set(MEMBERSHIP.UNIT_ID, m.unit())
        .set(MEMBERSHIP.VALID_FROM, from)
        .set(MEMBERSHIP.VERSION, 1L)
        .execute();
  }

  public Optional<Membership> find(long membership) {
    return db.selectFrom(MEMBERSHIP)
        .where(MEMBERSHIP.ID.eq(membership))
        .fetchOptional(MembershipRepository::toMembership);
  }

  /**
   * @return false if it was over already
   */
  public boolean end(long membership, Instant at) {
    return db.update(MEMBERSHIP)
            .set(MEMBERSHIP.VALID_TO, at)
            .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
            .where(MEMBERSHIP.ID.eq(membership))
            .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(at)))
            .execute()
        == 1;
  }

  /** Somebody has signed in: the roles that were given to them are taken up. */
  public void takeUp(long account, Instant at) {
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.USED_AT, at)
        .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
        .and(MEMBERSHIP.GIVEN_AT.isNotNull())
        .and(MEMBERSHIP.USED_AT.isNull())
        .and(notLapsed(at))
        .execute();
  }

  /** The name of the organisation, the unit or the municipality in which a role counts. */
  public String placeName(long membership) {
    return db.select(PLACE_NAME)
        .from(MEMBERSHIP)
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(MEMBERSHIP.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(MEMBERSHIP.UNIT_ID))
        .leftJoin(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(MEMBERSHIP.MUNICIPALITY_ID))
        .where(MEMBERSHIP.ID.eq(membership))
        .fetchSingle()
        .value1();
  }

  /**
   * Whether there is such a unit, and no day on which it closes: nobody begins in one that does.
   */
  public boolean isUnit(long municipality, long unit) {
    return db.fetchExists(
        UNIT,
        UNIT.MUNICIPALITY_ID.eq(municipality).and(UNIT.ID.eq(unit)).and(UNIT.OPEN_TO.isNull()));
  }

  static Membership toMembership(MembershipRecord r) {
    return new Membership(
        r.getId(),
        r.getAccountId(),
        Role.valueOf(r.getRole()),
        r.getMunicipalityId(),
        r.getOrganisationId(),
        r.getUnitId());
  }

  private static Condition countsAt(Instant now) {
    return MEMBERSHIP
        .VALID_FROM
        .le(now)
        .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(now)))
        .and(notLapsed(now));
  }

  /** An invitation that nobody took up in time is none, whether or not its row is still there. */
  static Condition notLapsed(Instant now) {
    Instant limit = Invitations.lapsedBefore(now);
    return MEMBERSHIP
        .GIVEN_AT
        .isNull()
        .or(MEMBERSHIP.USED_AT.isNotNull())
        .or(MEMBERSHIP.GIVEN_AT.gt(limit))
        .or(MEMBERSHIP.VALID_FROM.gt(limit));
  }
}
