package no.bindeledd.organisation.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;

import java.util.Optional;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OwnOrganisation;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Organisations as they write themselves, and as they come in. */
@Repository
public class OwnOrganisationRepository {
  private final DSLContext db;

  OwnOrganisationRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<OwnOrganisation> find(long id) {
    return db.selectFrom(ORGANISATION)
        .where(ORGANISATION.ID.eq(id))
        .fetchOptional(
            r ->
                new OwnOrganisation(
                    id,
                    new OrganisationProfile(
                        r.getName(), r.getPurpose(), r.getEmail(), r.getPhone(), r.getWebsite()),
                    r.getVersion()));
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(long id, long version, OrganisationProfile profile) {
    return db.update(ORGANISATION)
        .set(ORGANISATION.NAME, profile.name())
        .set(ORGANISATION.PURPOSE, profile.purpose())
        .set(ORGANISATION.EMAIL, profile.email())
        .set(ORGANISATION.PHONE, profile.phone())
        .set(ORGANISATION.WEBSITE, profile.website())
        .set(ORGANISATION.VERSION, version + 1)
        .where(ORGANISATION.ID.eq(id))
        .and(ORGANISATION.VERSION.eq(version))
        .execute();
  }

  public Optional<Long> byNumber(String number) {
    return db.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .where(ORGANISATION.ORGANISATION_NUMBER.eq(number))
        .fetchOptional(ORGANISATION.ID);
  }

  /** Holds one until the transaction ends: whoever else wants it comes after. */
  public void hold(long id) {
    db.select(ORGANISATION.ID).from(ORGANISATION).where(ORGANISATION.ID.eq(id)).forUpdate().fetch();
  }

  /** Whether it works in a municipality; if so, it is held there until the transaction ends. */
  public boolean holdIn(long id, long municipality) {
    return db.select(ORGANISATION_PRESENCE.ORGANISATION_ID)
        .from(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(id))
        .forUpdate()
        .fetch()
        .isNotEmpty();
  }

  /**
   * Whether it is in the register of voluntary organisations is for the register to say.
   *
   * @return false if somebody else has just brought in one of this number
   */
  public boolean insert(long id, NewOrganisation wish) {
    return isNew(
        db.insertInto(ORGANISATION)
            .set(ORGANISATION.ID, id)
            .set(ORGANISATION.ORGANISATION_NUMBER, wish.number())
            .set(ORGANISATION.SHARED_NUMBER, wish.sharedNumber())
            .set(ORGANISATION.PARENT_ID, wish.parent())
            .set(ORGANISATION.NAME, wish.name())
            .set(ORGANISATION.KIND, wish.kind().name())
            .set(ORGANISATION.EMAIL, wish.email())
            .set(ORGANISATION.LANGUAGE_FORM, "nb")
            .set(ORGANISATION.IN_VOLUNTARY_REGISTER, false)
            .set(ORGANISATION.VERSION, 1L));
  }

  /**
   * @return false if it works there already
   */
  public boolean beginIn(long id, long municipality) {
    return isNew(
        db.insertInto(ORGANISATION_PRESENCE)
            .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, municipality)
            .set(ORGANISATION_PRESENCE.ORGANISATION_ID, id));
  }

  private static boolean isNew(Insert<?> row) {
    try {
      return row.execute() == 1;
    } catch (IntegrityConstraintViolationException | DuplicateKeyException thereAlready) {
      return false;
    }
  }
}
