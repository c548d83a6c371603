package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.MUNICIPALITY;

import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.municipality.MunicipalityAddress;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How municipalities themselves are reached. */
@Repository
public class AddressRepository {
  private final DSLContext db;

  AddressRepository(DSLContext db) {
    this.db = db;
  }

  public MunicipalityAddress of(long municipality) {
    return db.select(MUNICIPALITY.EMAIL, MUNICIPALITY.PHONE, MUNICIPALITY.VERSION)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.ID.eq(municipality))
        .fetchOptional(r -> new MunicipalityAddress(r.value1(), r.value2(), r.value3()))
        .orElseThrow(NotFound::new);
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(long municipality, MunicipalityAddress address) {
    return db.update(MUNICIPALITY)
        .set(MUNICIPALITY.EMAIL, address.email())
        .set(MUNICIPALITY.PHONE, address.phone())
        .set(MUNICIPALITY.VERSION, address.version() + 1)
        .where(MUNICIPALITY.ID.eq(municipality))
        .and(MUNICIPALITY.VERSION.eq(address.version()))
        .execute();
  }
}
