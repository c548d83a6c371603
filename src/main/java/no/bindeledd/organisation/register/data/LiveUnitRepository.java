package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;

import java.time.Clock;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.schema.tables.records.RegisterUnitRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Our copy of the register, one unit at a time, as its feed tells of it. */
@Repository
public class LiveUnitRepository {
  private final DSLContext db;
  private final Clock clock;

  LiveUnitRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Whether there is anything here that a change in the register could concern. */
  public boolean isAnythingFollowed() {
    return db.fetchExists(db.selectOne().from(REGISTER_UNIT))
        || db.fetchExists(
            db.selectOne().from(ORGANISATION).where(ORGANISATION.ORGANISATION_NUMBER.isNotNull()));
  }

  /** Whether it is here already, or works in the portal. */
  public boolean isFollowed(String number) {
    return db.fetchExists(REGISTER_UNIT, REGISTER_UNIT.ORGANISATION_NUMBER.eq(number))
        || db.fetchExists(ORGANISATION, ORGANISATION.ORGANISATION_NUMBER.eq(number));
  }

  /** The same unit twice changes nothing the second time. */
  public void put(RegisterUnit unit) {
    RegisterUnitRecord there =
        db.fetchOne(REGISTER_UNIT, REGISTER_UNIT.ORGANISATION_NUMBER.eq(unit.number()));
    long hash = UnitHash.of(unit);
    if (there != null
        && there.getContentHash() == hash
        && there.getState().equals(unit.state().name())) {
      return;
    }
    RegisterUnitRecord r = there == null ? db.newRecord(REGISTER_UNIT) : there;
    r.setOrganisationNumber(unit.number());
    r.setName(unit.name());
    r.setForm(unit.form());
    r.setEmail(unit.email());
    r.setPhone(unit.phone());
    r.setWebsite(unit.website());
    r.setStreet(unit.street());
    r.setPostalCode(unit.postalCode());
    r.setPlace(unit.place());
    r.setMunicipalityNumber(unit.municipality());
    r.setIndustry(unit.industry());
    r.setFoundedOn(unit.foundedOn());
    r.setInVoluntaryRegister(unit.inVoluntaryRegister());
    r.setNynorsk(unit.nynorsk());
    r.setPurpose(unit.purpose());
    r.setState(unit.state().name());
    r.setContentHash(hash);
    r.setChangedAt(clock.instant());
    r.store();
  }

  /**
   * The register has deleted it: it stays here as deleted, so that others can be told, without the
   * addresses of people.
   */
  public void markDeleted(String number) {
    db.update(REGISTER_UNIT)
        .set(REGISTER_UNIT.STATE, RegisterUnit.State.DELETED.name())
        .setNull(REGISTER_UNIT.EMAIL)
        .setNull(REGISTER_UNIT.PHONE)
        .set(REGISTER_UNIT.CHANGED_AT, clock.instant())
        .where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number))
        .and(REGISTER_UNIT.STATE.ne(RegisterUnit.State.DELETED.name()))
        .execute();
  }

  /** Nothing of it stays. */
  public void remove(String number) {
    db.deleteFrom(REGISTER_UNIT).where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number)).execute();
  }
}
