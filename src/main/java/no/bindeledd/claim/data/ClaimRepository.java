package no.bindeledd.claim.data;

import static no.bindeledd.schema.Tables.ORGANISATION_CLAIM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.claim.Claim;
import no.bindeledd.claim.ClaimState;
import no.bindeledd.claim.Proof;
import no.bindeledd.claim.RefusalReason;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.schema.tables.records.OrganisationClaimRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Claims, by whom they are and by who may decide them. */
@Repository
public class ClaimRepository {
  private final DSLContext db;

  ClaimRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(Claim claim) {
    NewOrganisation target = claim.target();
    db.insertInto(ORGANISATION_CLAIM)
        .set(ORGANISATION_CLAIM.MUNICIPALITY_ID, claim.municipality())
        .set(ORGANISATION_CLAIM.ID, claim.id())
        .set(ORGANISATION_CLAIM.ACCOUNT_ID, claim.account())
        .set(ORGANISATION_CLAIM.CLAIMANT_NAME, claim.claimant())
        .set(ORGANISATION_CLAIM.CLAIMANT_NOTE, claim.note())
        .set(ORGANISATION_CLAIM.ORGANISATION_ID, claim.organisation())
        .set(ORGANISATION_CLAIM.PARENT_ID, target.parent())
        .set(ORGANISATION_CLAIM.NAME, target.name())
        .set(ORGANISATION_CLAIM.KIND, target.kind().name())
        .set(ORGANISATION_CLAIM.ORGANISATION_NUMBER, target.number())
        .set(ORGANISATION_CLAIM.SHARED_NUMBER, target.sharedNumber())
        .set(ORGANISATION_CLAIM.STATE, claim.state().name())
        .set(ORGANISATION_CLAIM.CODE_HASH, "")
        .set(ORGANISATION_CLAIM.CODE_EXPIRES_AT, claim.codeExpires())
        .set(ORGANISATION_CLAIM.CODE_TRIES, 0)
        .set(ORGANISATION_CLAIM.CREATED_AT, claim.createdAt())
        .set(ORGANISATION_CLAIM.ENDS_AT, claim.endsAt())
        .set(ORGANISATION_CLAIM.VERSION, 1L)
        .execute();
  }

  public Optional<Claim> find(long municipality, long id) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(the(municipality, id))
        .fetchOptional(ClaimRepository::toClaim);
  }

  /** One of somebody's own. */
  public Optional<Claim> own(long account, long id) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(ORGANISATION_CLAIM.ACCOUNT_ID.eq(account))
        .and(ORGANISATION_CLAIM.ID.eq(id))
        .fetchOptional(ClaimRepository::toClaim);
  }

  /** The newest first. */
  public List<Claim> of(long account, int most) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(ORGANISATION_CLAIM.ACCOUNT_ID.eq(account))
        .orderBy(ORGANISATION_CLAIM.CREATED_AT.desc(), ORGANISATION_CLAIM.ID.desc())
        .limit(most)
        .fetch(ClaimRepository::toClaim);
  }

  /** Those that wait for somebody's word, the oldest first. */
  public List<Claim> waitingFor(Acting who, int most) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(decidedBy(who))
        .and(waiting())
        .orderBy(ORGANISATION_CLAIM.CREATED_AT, ORGANISATION_CLAIM.ID)
        .limit(most)
        .fetch(ClaimRepository::toClaim);
  }

  public int countWaitingFor(Acting who) {
    return db.fetchCount(ORGANISATION_CLAIM, decidedBy(who).and(waiting()));
  }

  /** One by its number among those that somebody may decide, open or not. */
  public Optional<Claim> decidedBy(Acting who, long id) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(decidedBy(who))
        .and(ORGANISATION_CLAIM.ID.eq(id))
        .and(
            waiting()
                .or(
                    ORGANISATION_CLAIM.STATE.in(
                        ClaimState.GRANTED.name(), ClaimState.REFUSED.name())))
        .fetchOptional(ClaimRepository::toClaim);
  }

  /** How many letters with a code went to the same organisation's address. */
  public int codesSince(Claim claim, Instant since) {
    Condition same =
        claim.organisation() == null
            ? ORGANISATION_CLAIM.ORGANISATION_NUMBER.eq(claim.target().number())
            : ORGANISATION_CLAIM.ORGANISATION_ID.eq(claim.organisation());
    return db.fetchCount(
        ORGANISATION_CLAIM,
        same.and(ORGANISATION_CLAIM.CODE_HASH.ne("")).and(ORGANISATION_CLAIM.CREATED_AT.gt(since)));
  }

  /**
   * @return false if it has one: the job ran before, and the letter may be there
   */
  public boolean setCode(Claim claim, String hash) {
    return db.update(ORGANISATION_CLAIM)
            .set(ORGANISATION_CLAIM.CODE_HASH, hash)
            .where(the(claim.municipality(), claim.id()))
            .and(ORGANISATION_CLAIM.STATE.eq(ClaimState.PROVING.name()))
            .and(ORGANISATION_CLAIM.CODE_HASH.eq(""))
            .execute()
        == 1;
  }

  /**
   * Counts a try, before anybody knows whether it is right.
   *
   * @return false if the code is too old or was tried too often
   */
  public boolean countTry(Claim claim, Instant now, int most) {
    return db.update(ORGANISATION_CLAIM)
            .set(ORGANISATION_CLAIM.CODE_TRIES, ORGANISATION_CLAIM.CODE_TRIES.plus(1))
            .where(the(claim.municipality(), claim.id()))
            .and(ORGANISATION_CLAIM.STATE.eq(ClaimState.PROVING.name()))
            .and(ORGANISATION_CLAIM.CODE_TRIES.lt(most))
            .and(ORGANISATION_CLAIM.CODE_EXPIRES_AT.gt(now))
            .execute()
        == 1;
  }

  /** Uses the code up; a second use finds none. */
  public boolean useCode(Claim claim, String hash) {
    return db.update(ORGANISATION_CLAIM)
            .set(ORGANISATION_CLAIM.CODE_HASH, "used")
            .where(the(claim.municipality(), claim.id()))
            .and(ORGANISATION_CLAIM.STATE.eq(ClaimState.PROVING.name()))
            .and(ORGANISATION_CLAIM.CODE_HASH.eq(hash))
            .execute()
        == 1;
  }

  /**
   * Moves one on that is as it was read.
   *
   * @return rows updated: none if somebody else was faster
   */
  public int move(Claim now, Claim next) {
    return db.update(ORGANISATION_CLAIM)
        .set(ORGANISATION_CLAIM.STATE, next.state().name())
        .set(ORGANISATION_CLAIM.CLAIMANT_NOTE, next.note())
        .set(ORGANISATION_CLAIM.ORGANISATION_ID, next.organisation())
        .set(ORGANISATION_CLAIM.PROOF, next.proof() == null ? null : next.proof().name())
        .set(ORGANISATION_CLAIM.VOUCHED_BY, next.vouchedBy())
        .set(ORGANISATION_CLAIM.HELD_UNTIL, next.heldUntil())
        .set(ORGANISATION_CLAIM.REASON, next.reason() == null ? null : next.reason().name())
        .set(ORGANISATION_CLAIM.ENDS_AT, next.endsAt())
        .set(ORGANISATION_CLAIM.VERSION, now.version() + 1)
        .where(the(now.municipality(), now.id()))
        .and(ORGANISATION_CLAIM.VERSION.eq(now.version()))
        .execute();
  }

  /** Open ones whose time is over. */
  public List<Claim> overdue(Instant now, int most) {
    return db.selectFrom(ORGANISATION_CLAIM)
        .where(ORGANISATION_CLAIM.ENDS_AT.le(now))
        .and(
            ORGANISATION_CLAIM.STATE.in(
                ClaimState.PROVING.name(), ClaimState.ASKED.name(), ClaimState.HELD.name()))
        .orderBy(ORGANISATION_CLAIM.ENDS_AT, ORGANISATION_CLAIM.ID)
        .limit(most)
        .fetch(ClaimRepository::toClaim);
  }

  /** Whoever made them is gone. */
  public void deleteOf(long account) {
    db.deleteFrom(ORGANISATION_CLAIM).where(ORGANISATION_CLAIM.ACCOUNT_ID.eq(account)).execute();
  }

  /** Ended ones, a while after. */
  public int deleteEnded(Instant before, int most) {
    return db.deleteFrom(ORGANISATION_CLAIM)
        .where(ORGANISATION_CLAIM.ENDS_AT.lt(before))
        .and(
            ORGANISATION_CLAIM.STATE.in(
                ClaimState.GRANTED.name(),
                ClaimState.REFUSED.name(),
                ClaimState.WITHDRAWN.name(),
                ClaimState.LAPSED.name()))
        .limit(most)
        .execute();
  }

  private static Condition the(long municipality, long id) {
    return ORGANISATION_CLAIM.MUNICIPALITY_ID.eq(municipality).and(ORGANISATION_CLAIM.ID.eq(id));
  }

  /** In the municipality; or about one's own organisation, or a new branch of it. */
  private static Condition decidedBy(Acting who) {
    if (who.municipality() != null) {
      return ORGANISATION_CLAIM.MUNICIPALITY_ID.eq(who.municipality());
    }
    long own = who.organisationId();
    return ORGANISATION_CLAIM
        .ORGANISATION_ID
        .eq(own)
        .or(ORGANISATION_CLAIM.ORGANISATION_ID.isNull().and(ORGANISATION_CLAIM.PARENT_ID.eq(own)));
  }

  private static Condition waiting() {
    return ORGANISATION_CLAIM.STATE.in(ClaimState.ASKED.name(), ClaimState.HELD.name());
  }

  private static Claim toClaim(OrganisationClaimRecord r) {
    return new Claim(
        r.getMunicipalityId(),
        r.getId(),
        r.getAccountId(),
        r.getClaimantName(),
        r.getClaimantNote(),
        r.getOrganisationId(),
        new NewOrganisation(
            r.getName(),
            Organisation.Kind.valueOf(r.getKind()),
            r.getOrganisationNumber(),
            null,
            r.getSharedNumber(),
            r.getParentId()),
        ClaimState.valueOf(r.getState()),
        r.getCodeExpiresAt(),
        proof(r.getProof()),
        r.getVouchedBy(),
        r.getHeldUntil(),
        r.getReason() == null ? null : RefusalReason.valueOf(r.getReason()),
        r.getCreatedAt(),
        r.getEndsAt(),
        r.getVersion());
  }

  private static @Nullable Proof proof(@Nullable String name) {
    return name == null ? null : Proof.valueOf(name);
  }
}
