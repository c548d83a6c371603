package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.MUNICIPALITY;

import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.municipality.MunicipalityRules;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** How municipalities want the portal to be used in them. */
@Repository
public class RulesRepository {
  private final DSLContext db;

  RulesRepository(DSLContext db) {
    this.db = db;
  }

  public boolean firstLook(long municipality) {
    return of(municipality, MUNICIPALITY.FIRST_LOOK);
  }

  public long version(long municipality) {
    return of(municipality, MUNICIPALITY.VERSION);
  }

  private <T> T of(long municipality, Field<T> what) {
    return db.select(what)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.ID.eq(municipality))
        .fetchOptional(what)
        .orElseThrow(NotFound::new);
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(long municipality, MunicipalityRules rules) {
    return db.update(MUNICIPALITY)
        .set(MUNICIPALITY.FIRST_LOOK, rules.firstLook())
        .set(MUNICIPALITY.VERSION, rules.version() + 1)
        .where(MUNICIPALITY.ID.eq(municipality))
        .and(MUNICIPALITY.VERSION.eq(rules.version()))
        .execute();
  }
}
