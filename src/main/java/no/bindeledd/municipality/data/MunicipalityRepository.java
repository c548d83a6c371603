package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.schema.tables.records.AreaRecord;
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
        .fetch(MunicipalityRepository::toArea);
  }

  /** The areas of all municipalities, by name. */
  public List<Area> areas() {
    return db.selectFrom(AREA)
        .orderBy(NorwegianOrder.of(AREA.NAME))
        .fetch(MunicipalityRepository::toArea);
  }

  /** Those that are open on a day or will be after it. */
  public List<Unit> units(long municipality, LocalDate day) {
    return db.selectFrom(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT.OPEN_TO.isNull().or(UNIT.OPEN_TO.ge(day)))
        .orderBy(NorwegianOrder.of(UNIT.NAME))
        .fetch(MunicipalityRepository::toUnit);
  }

  /** Those that are open on a day and answer for something on it. */
  public List<Unit> responsible(long municipality, Responsibility responsibility, LocalDate day) {
    return db.select(UNIT.fields())
        .from(UNIT_RESPONSIBILITY)
        .join(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(UNIT_RESPONSIBILITY.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(UNIT_RESPONSIBILITY.UNIT_ID))
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_RESPONSIBILITY.RESPONSIBILITY.eq(responsibility.name()))
        .and(UNIT_RESPONSIBILITY.VALID_FROM.isNull().or(UNIT_RESPONSIBILITY.VALID_FROM.le(day)))
        .and(UNIT_RESPONSIBILITY.VALID_TO.isNull().or(UNIT_RESPONSIBILITY.VALID_TO.ge(day)))
        .and(UNIT.OPEN_FROM.isNull().or(UNIT.OPEN_FROM.le(day)))
        .and(UNIT.OPEN_TO.isNull().or(UNIT.OPEN_TO.ge(day)))
        .orderBy(NorwegianOrder.of(UNIT.NAME))
        .fetch(r -> toUnit(r.into(UNIT)));
  }

  /** Whoever changes how units stand to each other waits for the one before. */
  public void lock(long municipality) {
    db.select(MUNICIPALITY.ID)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.ID.eq(municipality))
        .forUpdate()
        .fetch();
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

  private static Area toArea(AreaRecord r) {
    return new Area(
        r.getMunicipalityId(), r.getId(), r.getName(), r.getLatitude(), r.getLongitude());
  }

  static Unit toUnit(UnitRecord r) {
    return new Unit(
        r.getMunicipalityId(),
        r.getId(),
        r.getName(),
        Unit.Kind.valueOf(r.getKind()),
        r.getEmail(),
        r.getPhone());
  }
}
