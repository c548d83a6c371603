package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.UNIT;

import java.util.List;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Tenant;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The municipalities that use the portal. */
@Repository
public class TenantRepository {
  private final DSLContext db;
  private final MunicipalityRepository municipalities;

  TenantRepository(DSLContext db, MunicipalityRepository municipalities) {
    this.db = db;
    this.municipalities = municipalities;
  }

  public List<Tenant> all() {
    var units =
        db.select(UNIT.MUNICIPALITY_ID, DSL.count())
            .from(UNIT)
            .groupBy(UNIT.MUNICIPALITY_ID)
            .fetchMap(UNIT.MUNICIPALITY_ID, DSL.count());
    return municipalities.all().stream()
        .map(m -> new Tenant(m, units.getOrDefault(m.id(), 0)))
        .toList();
  }

  public List<String> registerNumbers() {
    return db.select(MUNICIPALITY.REGISTER_NUMBER)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.REGISTER_NUMBER.isNotNull())
        .fetch(MUNICIPALITY.REGISTER_NUMBER);
  }

  /**
   * With its first area.
   *
   * @return false if somebody else has just brought it in
   */
  public boolean insert(Municipality m, Area a) {
    try {
      db.insertInto(MUNICIPALITY)
          .set(MUNICIPALITY.ID, m.id())
          .set(MUNICIPALITY.REGISTER_NUMBER, m.registerNumber())
          .set(MUNICIPALITY.NAME, m.name())
          .set(MUNICIPALITY.SLUG, m.slug())
          .set(MUNICIPALITY.LANGUAGE_FORM, m.languageForm().code())
          .set(MUNICIPALITY.SMALL_MODE, m.smallMode())
          .set(MUNICIPALITY.VERSION, 1L)
          .execute();
    } catch (IntegrityConstraintViolationException | DuplicateKeyException taken) {
      return false;
    }
    db.insertInto(AREA)
        .set(AREA.MUNICIPALITY_ID, a.municipality())
        .set(AREA.ID, a.id())
        .set(AREA.NAME, a.name())
        .set(AREA.LATITUDE, a.latitude())
        .set(AREA.LONGITUDE, a.longitude())
        .execute();
    return true;
  }
}
