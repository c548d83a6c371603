package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.schema.tables.records.MunicipalityRecord;
import no.bindeledd.schema.tables.records.UnitRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Municipalities, areas and units. */
@Repository
public class MunicipalityRepository {
  private final DSLContext db;

  MunicipalityRepository(DSLContext db) {
    this.db = db;
  }

  public List<Municipality> all() {
    return db.selectFrom(MUNICIPALITY)
        .orderBy(NorwegianOrder.of(MUNICIPALITY.NAME))
        .fetch(this::toMunicipality);
  }

  public Optional<Municipality> byId(long id) {
    return db.selectFrom(MUNICIPALITY)
        .where(MUNICIPALITY.ID.eq(id))
        .fetchOptional(this::toMunicipality);
  }

  public Optional<Municipality> bySlug(String slug) {
    return db.selectFrom(MUNICIPALITY)
        .where(MUNICIPALITY.SLUG.eq(slug))
        .fetchOptional(this::toMunicipality);
  }

  public List<Area> areas(long municipality) {
    return db.selectFrom(AREA)
        .where(AREA.MUNICIPALITY_ID.eq(municipality))
        .orderBy(NorwegianOrder.of(AREA.NAME))
        .fetch(
            r ->
                new Area(
                    r.getMunicipalityId(),
                    r.getId(),
                    r.getName(),
                    r.getLatitude(),
                    r.getLongitude()));
  }

  public List<Unit> units(long municipality) {
    return db.selectFrom(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .orderBy(NorwegianOrder.of(UNIT.NAME))
        .fetch(this::toUnit);
  }

  public List<Unit> responsible(long municipality, Responsibility responsibility) {
    return db.selectFrom(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .and(
            UNIT.ID.in(
                select(UNIT_RESPONSIBILITY.UNIT_ID)
                    .from(UNIT_RESPONSIBILITY)
                    .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
                    .and(UNIT_RESPONSIBILITY.RESPONSIBILITY.eq(responsibility.name()))))
        .orderBy(NorwegianOrder.of(UNIT.NAME))
        .fetch(this::toUnit);
  }

  private Municipality toMunicipality(MunicipalityRecord r) {
    return new Municipality(
        r.getId(),
        r.getParentId(),
        r.getRegisterNumber(),
        r.getName(),
        r.getSlug(),
        "nn".equals(r.getLanguageForm()) ? Language.NN : Language.NB,
        r.getSmallMode());
  }

  private Unit toUnit(UnitRecord r) {
    return new Unit(
        r.getMunicipalityId(),
        r.getId(),
        r.getName(),
        Unit.Kind.valueOf(r.getKind()),
        r.getEmail(),
        r.getPhone());
  }
}
