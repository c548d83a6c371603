package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.REGISTER_STAGING;

import java.util.Collection;
import java.util.Optional;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.schema.tables.records.RegisterStagingRecord;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What a run has read and not yet taken over. */
@Repository
public class StagingRepository {
  private final DSLContext db;

  StagingRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * @param units none of which the run has already
   * @throws DuplicateKeyException if it has one; the transaction is then of no more use
   */
  public void add(long run, Collection<RegisterUnit> units) {
    db.batchInsert(units.stream().map(unit -> record(run, unit)).toList()).execute();
  }

  /** Takes units away that are about to come anew. One by one: H2 has no index for a list. */
  public void remove(long run, Collection<RegisterUnit> units) {
    db.batch(
            units.stream()
                .map(
                    unit ->
                        db.deleteFrom(REGISTER_STAGING)
                            .where(REGISTER_STAGING.RUN_ID.eq(run))
                            .and(REGISTER_STAGING.ORGANISATION_NUMBER.eq(unit.number())))
                .toList())
        .execute();
  }

  /** How many there are up to a number, it too. */
  public int countTo(long run, String number) {
    return db.fetchCount(
        REGISTER_STAGING,
        REGISTER_STAGING.RUN_ID.eq(run).and(REGISTER_STAGING.ORGANISATION_NUMBER.le(number)));
  }

  /** The last number of the next so many after that one; empty after the last. */
  public Optional<String> endOfNext(long run, String after, int count) {
    var numbers =
        db.select(REGISTER_STAGING.ORGANISATION_NUMBER)
            .from(REGISTER_STAGING)
            .where(REGISTER_STAGING.RUN_ID.eq(run))
            .and(REGISTER_STAGING.ORGANISATION_NUMBER.gt(after))
            .orderBy(REGISTER_STAGING.ORGANISATION_NUMBER)
            .limit(count)
            .fetch(REGISTER_STAGING.ORGANISATION_NUMBER);
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast());
  }

  /**
   * Takes away some of what a run has staged; a big table is emptied in parts.
   *
   * @return how many
   */
  public int clear(long run, int count) {
    return db.deleteFrom(REGISTER_STAGING)
        .where(REGISTER_STAGING.RUN_ID.eq(run))
        .limit(count)
        .execute();
  }

  private RegisterStagingRecord record(long run, RegisterUnit unit) {
    RegisterStagingRecord r = db.newRecord(REGISTER_STAGING);
    r.setRunId(run);
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
    r.setContentHash(UnitHash.of(unit));
    return r;
  }
}
