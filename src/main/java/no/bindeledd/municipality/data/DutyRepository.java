package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.DutyContent;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Shown;
import no.bindeledd.schema.tables.records.UnitResponsibilityRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who in a unit is the one to ask about what. */
@Repository
public class DutyRepository {
  private final DSLContext db;

  DutyRepository(DSLContext db) {
    this.db = db;
  }

  /** All of a municipality, in force or not, by the unit's name. */
  public List<Duty> in(long municipality) {
    return fetch(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality));
  }

  public List<Duty> of(long municipality, long unit) {
    return fetch(
        UNIT_RESPONSIBILITY
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(unit)));
  }

  public List<Duty> ofPerson(long municipality, long account) {
    return fetch(
        UNIT_RESPONSIBILITY
            .ACCOUNT_ID
            .eq(account)
            .and(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality)));
  }

  public Optional<Duty> find(long municipality, long unit, Responsibility about) {
    return of(municipality, unit).stream().filter(d -> d.responsibility() == about).findFirst();
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(Duty duty, long version, DutyContent content, @Nullable Shown shown) {
    return db.update(UNIT_RESPONSIBILITY)
        .set(UNIT_RESPONSIBILITY.TITLE, content.title())
        .set(UNIT_RESPONSIBILITY.EMAIL, content.email())
        .set(UNIT_RESPONSIBILITY.PHONE, content.phone())
        .set(UNIT_RESPONSIBILITY.ACCOUNT_ID, content.account())
        .set(UNIT_RESPONSIBILITY.SHOWN, shown == null ? null : shown.name())
        .set(UNIT_RESPONSIBILITY.VALID_FROM, content.from())
        .set(UNIT_RESPONSIBILITY.VALID_TO, content.to())
        .set(UNIT_RESPONSIBILITY.VERSION, version + 1)
        .where(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(duty.municipality()))
        .and(UNIT_RESPONSIBILITY.UNIT_ID.eq(duty.unit()))
        .and(UNIT_RESPONSIBILITY.RESPONSIBILITY.eq(duty.responsibility().name()))
        .and(UNIT_RESPONSIBILITY.VERSION.eq(version))
        .execute();
  }

  /** The person's choice is no change of the duty: whoever writes on it goes on writing. */
  public void show(long municipality, long account, Shown choice) {
    db.update(UNIT_RESPONSIBILITY)
        .set(UNIT_RESPONSIBILITY.SHOWN, choice.name())
        .where(UNIT_RESPONSIBILITY.ACCOUNT_ID.eq(account))
        .and(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .execute();
  }

  private List<Duty> fetch(Condition which) {
    return db.select(UNIT_RESPONSIBILITY.fields())
        .select(UNIT.NAME)
        .from(UNIT_RESPONSIBILITY)
        .join(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(UNIT_RESPONSIBILITY.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(UNIT_RESPONSIBILITY.UNIT_ID))
        .where(which)
        .orderBy(NorwegianOrder.of(UNIT.NAME), UNIT.ID)
        .fetch(r -> toDuty(r.into(UNIT_RESPONSIBILITY), r.get(UNIT.NAME)));
  }

  private static Duty toDuty(UnitResponsibilityRecord r, String unitName) {
    return new Duty(
        r.getMunicipalityId(),
        r.getUnitId(),
        unitName,
        Responsibility.valueOf(r.getResponsibility()),
        new DutyContent(
            r.getTitle(),
            r.getEmail(),
            r.getPhone(),
            r.getAccountId(),
            r.getValidFrom(),
            r.getValidTo()),
        r.getShown() == null ? null : Shown.valueOf(r.getShown()),
        r.getVersion());
  }
}
