package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_ABSENCE;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.municipality.OpenDays;
import no.bindeledd.municipality.OwnUnit;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitNode;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Units as their municipality writes them. */
@Repository
public class UnitRepository {
  private final DSLContext db;

  UnitRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<OwnUnit> find(long municipality, long unit) {
    return db.selectFrom(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT.ID.eq(unit))
        .fetchOptional(
            r ->
                new OwnUnit(
                    municipality,
                    unit,
                    new UnitContent(
                        r.getName(),
                        Unit.Kind.valueOf(r.getKind()),
                        r.getEmail(),
                        r.getPhone(),
                        responsibilities(municipality, unit),
                        r.getParentUnitId(),
                        r.getOpenFrom()),
                    r.getOpenTo(),
                    r.getVersion()));
  }

  /** All of a municipality, open or not, by name. */
  public List<UnitNode> nodes(long municipality) {
    Map<Long, Set<Responsibility>> answers = new HashMap<>();
    db.select(UNIT_RESPONSIBILITY.UNIT_ID, UNIT_RESPONSIBILITY.RESPONSIBILITY)
        .from(UNIT_RESPONSIBILITY)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .forEach(
            r ->
                answers
                    .computeIfAbsent(r.value1(), u -> EnumSet.noneOf(Responsibility.class))
                    .add(Responsibility.valueOf(r.value2())));
    return db.selectFrom(UNIT)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .orderBy(NorwegianOrder.of(UNIT.NAME), UNIT.ID)
        .fetch(
            r ->
                new UnitNode(
                    MunicipalityRepository.toUnit(r),
                    r.getParentUnitId(),
                    0,
                    new OpenDays(r.getOpenFrom(), r.getOpenTo()),
                    answers.getOrDefault(r.getId(), Set.of())));
  }

  public void insert(long municipality, long unit, UnitContent content) {
    db.insertInto(UNIT)
        .set(UNIT.MUNICIPALITY_ID, municipality)
        .set(UNIT.ID, unit)
        .set(UNIT.PARENT_UNIT_ID, content.parent())
        .set(UNIT.NAME, content.name())
        .set(UNIT.KIND, content.kind().name())
        .set(UNIT.EMAIL, content.email())
        .set(UNIT.PHONE, content.phone())
        .set(UNIT.OPEN_FROM, content.openFrom())
        .set(UNIT.VERSION, 1L)
        .execute();
    answerFor(municipality, unit, content.responsibilities());
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(long municipality, long unit, long version, UnitContent content) {
    int updated =
        db.update(UNIT)
            .set(UNIT.PARENT_UNIT_ID, content.parent())
            .set(UNIT.NAME, content.name())
            .set(UNIT.KIND, content.kind().name())
            .set(UNIT.EMAIL, content.email())
            .set(UNIT.PHONE, content.phone())
            .set(UNIT.OPEN_FROM, content.openFrom())
            .set(UNIT.VERSION, version + 1)
            .where(UNIT.MUNICIPALITY_ID.eq(municipality))
            .and(UNIT.ID.eq(unit))
            .and(UNIT.VERSION.eq(version))
            .execute();
    if (updated == 1) {
      answerFor(municipality, unit, content.responsibilities());
    }
    return updated;
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int endOn(long municipality, long unit, long version, @Nullable LocalDate lastDay) {
    return db.update(UNIT)
        .set(UNIT.OPEN_TO, lastDay)
        .set(UNIT.VERSION, version + 1)
        .where(UNIT.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT.ID.eq(unit))
        .and(UNIT.VERSION.eq(version))
        .execute();
  }

  private Set<Responsibility> responsibilities(long municipality, long unit) {
    var found = EnumSet.noneOf(Responsibility.class);
    db.select(UNIT_RESPONSIBILITY.RESPONSIBILITY)
        .from(UNIT_RESPONSIBILITY)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(unit))
        .forEach(r -> found.add(Responsibility.valueOf(r.value1())));
    return found;
  }

  /** What stays keeps who in the unit is the one to ask. */
  private void answerFor(long municipality, long unit, Set<Responsibility> responsibilities) {
    Set<Responsibility> before = responsibilities(municipality, unit);
    for (Responsibility responsibility : before) {
      if (!responsibilities.contains(responsibility)) {
        drop(municipality, unit, responsibility);
      }
    }
    for (Responsibility responsibility : responsibilities) {
      if (!before.contains(responsibility)) {
        db.insertInto(UNIT_RESPONSIBILITY)
            .set(UNIT_RESPONSIBILITY.MUNICIPALITY_ID, municipality)
            .set(UNIT_RESPONSIBILITY.UNIT_ID, unit)
            .set(UNIT_RESPONSIBILITY.RESPONSIBILITY, responsibility.name())
            .set(UNIT_RESPONSIBILITY.VERSION, 1L)
            .execute();
      }
    }
  }

  private void drop(long municipality, long unit, Responsibility responsibility) {
    db.deleteFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_ABSENCE.UNIT_ID.eq(unit))
        .and(UNIT_ABSENCE.RESPONSIBILITY.eq(responsibility.name()))
        .execute();
    db.deleteFrom(UNIT_RESPONSIBILITY)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(unit))
        .and(UNIT_RESPONSIBILITY.RESPONSIBILITY.eq(responsibility.name()))
        .execute();
  }
}
