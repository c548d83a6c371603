package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.ORGANISATION_TOLD;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static no.bindeledd.schema.Tables.VOLUNTARY_UNIT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.Told;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The portal's organisations beside what the registers have of them. */
@Repository
public class ToldRepository {
  private final DSLContext db;
  private final Clock clock;

  ToldRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * The next organisations of which a register may say something new.
   *
   * @param after an id, not itself
   */
  public List<Long> changed(long after, int most) {
    return db.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .leftJoin(REGISTER_UNIT)
        .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .leftJoin(VOLUNTARY_UNIT)
        .on(VOLUNTARY_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .leftJoin(ORGANISATION_TOLD)
        .on(ORGANISATION_TOLD.ORGANISATION_ID.eq(ORGANISATION.ID))
        .where(ORGANISATION.ID.gt(after))
        .and(ORGANISATION.ORGANISATION_NUMBER.isNotNull())
        .and(
            REGISTER_UNIT
                .CHANGED_AT
                .isNotNull()
                .and(
                    ORGANISATION_TOLD
                        .UNIT_CHANGED_AT
                        .isNull()
                        .or(ORGANISATION_TOLD.UNIT_CHANGED_AT.ne(REGISTER_UNIT.CHANGED_AT)))
                .or(
                    REGISTER_UNIT
                        .CHANGED_AT
                        .isNull()
                        .and(ORGANISATION_TOLD.STATE.ne(Told.State.REMOVED.name())))
                .or(
                    VOLUNTARY_UNIT
                        .STATE
                        .eq("REGISTERED")
                        .and(ORGANISATION.IN_VOLUNTARY_REGISTER.isFalse()))
                .or(
                    VOLUNTARY_UNIT
                        .STATE
                        .eq("LEFT")
                        .and(ORGANISATION.IN_VOLUNTARY_REGISTER.isTrue())))
        .orderBy(ORGANISATION.ID)
        .limit(most)
        .fetch(ORGANISATION.ID);
  }

  /** Those of a municipality of which the register says more than that they are there. */
  public Map<Long, RegisterTask.Kind> unusual(long municipality) {
    return db.select(ORGANISATION_TOLD.ORGANISATION_ID, ORGANISATION_TOLD.STATE)
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION_TOLD)
        .on(ORGANISATION_TOLD.ORGANISATION_ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_TOLD.STATE.ne(Told.State.ACTIVE.name()))
        .fetchMap(Record2::value1, r -> RegisterTask.Kind.valueOf(r.value2()));
  }

  /** What the register says of one, where that is more than that it is there. */
  public Optional<RegisterTask.Kind> unusualOf(long organisation) {
    return db.select(ORGANISATION_TOLD.STATE)
        .from(ORGANISATION_TOLD)
        .where(ORGANISATION_TOLD.ORGANISATION_ID.eq(organisation))
        .and(ORGANISATION_TOLD.STATE.ne(Told.State.ACTIVE.name()))
        .fetchOptional(r -> RegisterTask.Kind.valueOf(r.value1()));
  }

  /** Holds the organisation until the transaction ends, so that a change is told once. */
  public Optional<Told> hold(long organisation) {
    db.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .where(ORGANISATION.ID.eq(organisation))
        .forUpdate()
        .fetch();
    return find(organisation);
  }

  public Optional<Told> find(long organisation) {
    return db.select()
        .from(ORGANISATION)
        .leftJoin(REGISTER_UNIT)
        .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .leftJoin(VOLUNTARY_UNIT)
        .on(VOLUNTARY_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .leftJoin(ORGANISATION_TOLD)
        .on(ORGANISATION_TOLD.ORGANISATION_ID.eq(ORGANISATION.ID))
        .where(ORGANISATION.ID.eq(organisation))
        .fetchOptional(ToldRepository::toTold);
  }

  public void tell(
      long organisation,
      @Nullable String registerName,
      Told.State state,
      @Nullable Instant unitChangedAt) {
    int there =
        db.update(ORGANISATION_TOLD)
            .set(ORGANISATION_TOLD.REGISTER_NAME, registerName)
            .set(ORGANISATION_TOLD.STATE, state.name())
            .set(ORGANISATION_TOLD.UNIT_CHANGED_AT, unitChangedAt)
            .set(ORGANISATION_TOLD.TOLD_AT, clock.instant())
            .where(ORGANISATION_TOLD.ORGANISATION_ID.eq(organisation))
            .execute();
    if (there == 0) {
      db.insertInto(ORGANISATION_TOLD)
          .set(ORGANISATION_TOLD.ORGANISATION_ID, organisation)
          .set(ORGANISATION_TOLD.REGISTER_NAME, registerName)
          .set(ORGANISATION_TOLD.STATE, state.name())
          .set(ORGANISATION_TOLD.UNIT_CHANGED_AT, unitChangedAt)
          .set(ORGANISATION_TOLD.TOLD_AT, clock.instant())
          .execute();
    }
  }

  /** Whether it is in the register of voluntary organisations is for the register to say. */
  public void setVoluntary(long organisation, boolean voluntary) {
    db.update(ORGANISATION)
        .set(ORGANISATION.IN_VOLUNTARY_REGISTER, voluntary)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
  }

  /** The portal calls it otherwise from now on; whoever is writing about it meets the change. */
  public void rename(long organisation, String name) {
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, name)
        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
  }

  private static Told toTold(Record r) {
    boolean known = r.get(REGISTER_UNIT.ORGANISATION_NUMBER) != null;
    String voluntary = r.get(VOLUNTARY_UNIT.STATE);
    String before = r.get(ORGANISATION_TOLD.STATE);
    return new Told(
        r.get(ORGANISATION.ID),
        r.get(ORGANISATION.NAME),
        r.get(ORGANISATION.IN_VOLUNTARY_REGISTER),
        known ? RegisterUnitRepository.toUnit(r.into(REGISTER_UNIT)) : null,
        known ? r.get(REGISTER_UNIT.CHANGED_AT) : null,
        voluntary == null ? null : voluntary.equals("REGISTERED"),
        before == null
            ? null
            : new Told.Before(r.get(ORGANISATION_TOLD.REGISTER_NAME), Told.State.valueOf(before)));
  }
}
