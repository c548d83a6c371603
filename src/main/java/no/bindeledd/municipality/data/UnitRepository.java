package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.municipality.OwnUnit;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import org.jooq.DSLContext;
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
                    unit,
                    new UnitContent(
                        r.getName(),
                        Unit.Kind.valueOf(r.getKind()),
                        r.getEmail(),
                        r.getPhone(),
                        responsibilities(municipality, unit)),
                    r.getVersion()));
  }

  public void insert(long municipality, long unit, UnitContent content) {
    db.insertInto(UNIT)
        .set(UNIT.MUNICIPALITY_ID, municipality)
        .set(UNIT.ID, unit)
        .set(UNIT.NAME, content.name())
        .set(UNIT.KIND, content.kind().name())
        .set(UNIT.EMAIL, content.email())
        .set(UNIT.PHONE, content.phone())
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
            .set(UNIT.NAME, content.name())
            .set(UNIT.KIND, content.kind().name())
            .set(UNIT.EMAIL, content.email())
            .set(UNIT.PHONE, content.phone())
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

  private Set<Responsibility> responsibilities(long municipality, long unit) {
    var found = EnumSet.noneOf(Responsibility.class);
    db.select(UNIT_RESPONSIBILITY.RESPONSIBILITY)
        .from(UNIT_RESPONSIBILITY)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(unit))
        .forEach(r -> found.add(Responsibility.valueOf(r.value1())));
    return found;
  }

  private void answerFor(long municipality, long unit, Set<Responsibility> responsibilities) {
    db.deleteFrom(UNIT_RESPONSIBILITY)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(unit))
        .execute();
    for (Responsibility responsibility : responsibilities) {
      db.insertInto(UNIT_RESPONSIBILITY)
          .set(UNIT_RESPONSIBILITY.MUNICIPALITY_ID, municipality)
          .set(UNIT_RESPONSIBILITY.UNIT_ID, unit)
          .set(UNIT_RESPONSIBILITY.RESPONSIBILITY, responsibility.name())
          .execute();
    }
  }
}
