package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.REGISTER_STAGING;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.schema.tables.records.RegisterUnitRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Our copy of the register. */
@Repository
public class RegisterUnitRepository {
  /** The columns that staging and copy share, in one order. */
  private static final List<Field<?>> STAGED =
      List.of(REGISTER_STAGING.fields()).stream()
          .filter(f -> !f.equals(REGISTER_STAGING.RUN_ID))
          .<Field<?>>map(f -> f)
          .toList();

  private final DSLContext db;
  private final Clock clock;

  RegisterUnitRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<RegisterUnit> find(String number) {
    return db.selectFrom(REGISTER_UNIT)
        .where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number))
        .fetchOptional(RegisterUnitRepository::toUnit);
  }

  /** Those that the register had when it was last read. */
  public int countExisting() {
    return db.fetchCount(REGISTER_UNIT, REGISTER_UNIT.STATE.ne(RegisterUnit.State.DELETED.name()));
  }

  /**
   * Takes over the new units of a run in a range of numbers.
   *
   * @param after not itself
   * @param to itself too
   * @return how many
   */
  public int addNew(long run, String after, String to) {
    var targets = new ArrayList<Field<?>>();
    STAGED.forEach(f -> targets.add(REGISTER_UNIT.field(f.getName())));
    targets.add(REGISTER_UNIT.CHANGED_AT);
    var values = new ArrayList<Field<?>>(STAGED);
    values.add(DSL.val(clock.instant(), REGISTER_UNIT.CHANGED_AT));
    return db.insertInto(REGISTER_UNIT, targets)
        .select(
            db.select(values)
                .from(REGISTER_STAGING)
                .leftJoin(REGISTER_UNIT)
                .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(REGISTER_STAGING.ORGANISATION_NUMBER))
                .where(REGISTER_STAGING.RUN_ID.eq(run))
                .and(REGISTER_STAGING.ORGANISATION_NUMBER.gt(after))
                .and(REGISTER_STAGING.ORGANISATION_NUMBER.le(to))
                .and(REGISTER_UNIT.ORGANISATION_NUMBER.isNull()))
        .execute();
  }

  /** Takes over what has changed in a range of numbers; also what was gone and has come back. */
  public int change(long run, String after, String to) {
    Result<Record> changed =
        db.select(STAGED)
            .from(REGISTER_STAGING)
            .join(REGISTER_UNIT)
            .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(REGISTER_STAGING.ORGANISATION_NUMBER))
            .where(REGISTER_STAGING.RUN_ID.eq(run))
            .and(REGISTER_STAGING.ORGANISATION_NUMBER.gt(after))
            .and(REGISTER_STAGING.ORGANISATION_NUMBER.le(to))
            .and(
                REGISTER_UNIT
                    .CONTENT_HASH
                    .ne(REGISTER_STAGING.CONTENT_HASH)
                    .or(REGISTER_UNIT.STATE.ne(REGISTER_STAGING.STATE)))
            .fetch();
    Instant now = clock.instant();
    var updates = new ArrayList<Query>();
    for (Record staged : changed) {
      var values = new HashMap<Field<?>, Object>();
      STAGED.forEach(f -> values.put(REGISTER_UNIT.field(f.getName()), staged.get(f)));
      values.put(REGISTER_UNIT.CHANGED_AT, now);
      String number = staged.get(REGISTER_STAGING.ORGANISATION_NUMBER);
      updates.add(
          db.update(REGISTER_UNIT).set(values).where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number)));
    }
    db.batch(updates).execute();
    return updates.size();
  }

  /** What a range of numbers had and the run does not have is no longer in the register. */
  public int markGone(long run, String after, String to) {
    List<String> gone =
        db.select(REGISTER_UNIT.ORGANISATION_NUMBER)
            .from(REGISTER_UNIT)
            .leftJoin(REGISTER_STAGING)
            .on(REGISTER_STAGING.RUN_ID.eq(run))
            .and(REGISTER_STAGING.ORGANISATION_NUMBER.eq(REGISTER_UNIT.ORGANISATION_NUMBER))
            .where(REGISTER_UNIT.ORGANISATION_NUMBER.gt(after))
            .and(REGISTER_UNIT.ORGANISATION_NUMBER.le(to))
            .and(REGISTER_UNIT.STATE.ne(RegisterUnit.State.DELETED.name()))
            .and(REGISTER_STAGING.ORGANISATION_NUMBER.isNull())
            .fetch(REGISTER_UNIT.ORGANISATION_NUMBER);
    Instant now = clock.instant();
    db.batch(
            gone.stream()
                .map(
                    number ->
                        db.update(REGISTER_UNIT)
                            .set(REGISTER_UNIT.STATE, RegisterUnit.State.DELETED.name())
                            .setNull(REGISTER_UNIT.EMAIL)
                            .setNull(REGISTER_UNIT.PHONE)
                            .set(REGISTER_UNIT.CHANGED_AT, now)
                            .where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number)))
                .toList())
        .execute();
    return gone.size();
  }

  static RegisterUnit toUnit(RegisterUnitRecord r) {
    return new RegisterUnit(
        r.getOrganisationNumber(),
        r.getName(),
        r.getForm(),
        r.getEmail(),
        r.getPhone(),
        r.getWebsite(),
        r.getStreet(),
        r.getPostalCode(),
        r.getPlace(),
        r.getMunicipalityNumber(),
        r.getIndustry(),
        r.getFoundedOn(),
        r.getInVoluntaryRegister(),
        r.getNynorsk(),
        r.getPurpose(),
        RegisterUnit.State.valueOf(r.getState()));
  }
}
