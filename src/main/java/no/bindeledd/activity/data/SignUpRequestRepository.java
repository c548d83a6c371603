package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.SIGN_UP_REQUEST;

import java.time.Instant;
import java.util.Optional;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.SignUpRequest;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.schema.tables.records.SignUpRequestRecord;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Wishes of people who have not shown yet that the address is theirs. */
@Repository
public class SignUpRequestRepository {
  private final DSLContext db;

  SignUpRequestRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(SignUpRequest r, Instant now) {
    PlaceGroup group = r.wish().group();
    db.insertInto(SIGN_UP_REQUEST)
        .set(SIGN_UP_REQUEST.MUNICIPALITY_ID, r.municipality())
        .set(SIGN_UP_REQUEST.ID, r.id())
        .set(SIGN_UP_REQUEST.ACTIVITY_ID, r.activity())
        .set(SIGN_UP_REQUEST.ADDRESS, r.address())
        .set(SIGN_UP_REQUEST.LANGUAGE, r.language().code())
        .set(SIGN_UP_REQUEST.GROUP_KIND, group == null ? null : group.name())
        .set(SIGN_UP_REQUEST.CHILDREN, r.wish().children())
        .set(SIGN_UP_REQUEST.ASKED_AT, now)
        .execute();
  }

  public int askedSince(String address, Instant since) {
    return db.fetchCount(
        SIGN_UP_REQUEST,
        SIGN_UP_REQUEST.ADDRESS.eq(address).and(SIGN_UP_REQUEST.ASKED_AT.ge(since)));
  }

  public Optional<SignUpRequest> find(long municipality, long id) {
    return select(municipality, id).fetchOptional(SignUpRequestRepository::toRequest);
  }

  /** The request, which nobody else answers until the transaction ends. */
  public Optional<SignUpRequest> lock(long municipality, long id) {
    return select(municipality, id).forUpdate().fetchOptional(SignUpRequestRepository::toRequest);
  }

  /** What came of it. */
  public void answered(SignUpRequest r, long signUp) {
    db.update(SIGN_UP_REQUEST)
        .set(SIGN_UP_REQUEST.SIGN_UP_ID, signUp)
        .where(SIGN_UP_REQUEST.MUNICIPALITY_ID.eq(r.municipality()))
        .and(SIGN_UP_REQUEST.ID.eq(r.id()))
        .execute();
  }

  private SelectConditionStep<SignUpRequestRecord> select(long municipality, long id) {
    return db.selectFrom(SIGN_UP_REQUEST)
        .where(SIGN_UP_REQUEST.MUNICIPALITY_ID.eq(municipality))
        .and(SIGN_UP_REQUEST.ID.eq(id));
  }

  private static SignUpRequest toRequest(SignUpRequestRecord r) {
    return new SignUpRequest(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        r.getAddress(),
        Language.byCode(r.getLanguage()).orElse(Language.NB),
        new SignUpWish(
            r.getGroupKind() == null ? null : PlaceGroup.valueOf(r.getGroupKind()),
            r.getChildren(),
            true),
        r.getSignUpId());
  }
}
