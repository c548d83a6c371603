package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.UNIT_ABSENCE;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Absence;
import no.bindeledd.municipality.AbsenceWish;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Shown;
import no.bindeledd.schema.tables.records.UnitAbsenceRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** When those who are the ones to ask are away, and who stands in. */
@Repository
public class AbsenceRepository {
  private final DSLContext db;

  AbsenceRepository(DSLContext db) {
    this.db = db;
  }

  /** All of a municipality that are on a day. */
  public List<Absence> on(long municipality, LocalDate day) {
    return db.selectFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_ABSENCE.AWAY_FROM.le(day))
        .and(UNIT_ABSENCE.AWAY_TO.ge(day))
        .fetch(AbsenceRepository::toAbsence);
  }

  /** Those that are not over, soonest first. */
  public List<Absence> of(Duty duty, LocalDate today) {
    return db.selectFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.MUNICIPALITY_ID.eq(duty.municipality()))
        .and(UNIT_ABSENCE.UNIT_ID.eq(duty.unit()))
        .and(UNIT_ABSENCE.RESPONSIBILITY.eq(duty.responsibility().name()))
        .and(UNIT_ABSENCE.AWAY_TO.ge(today))
        .orderBy(UNIT_ABSENCE.AWAY_FROM)
        .fetch(AbsenceRepository::toAbsence);
  }

  /** Those in which a person stands in, that are not over, soonest first. */
  public List<Absence> stoodInBy(long municipality, long account, LocalDate today) {
    return db.selectFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.ACCOUNT_ID.eq(account))
        .and(UNIT_ABSENCE.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_ABSENCE.AWAY_TO.ge(today))
        .orderBy(UNIT_ABSENCE.AWAY_FROM)
        .fetch(AbsenceRepository::toAbsence);
  }

  /** Those of a person who is the one to ask, that are not over. */
  public List<Absence> awayOf(long municipality, long account, LocalDate today) {
    return db.select(UNIT_ABSENCE.fields())
        .from(UNIT_RESPONSIBILITY)
        .join(UNIT_ABSENCE)
        .on(UNIT_ABSENCE.MUNICIPALITY_ID.eq(UNIT_RESPONSIBILITY.MUNICIPALITY_ID))
        .and(UNIT_ABSENCE.UNIT_ID.eq(UNIT_RESPONSIBILITY.UNIT_ID))
        .and(UNIT_ABSENCE.RESPONSIBILITY.eq(UNIT_RESPONSIBILITY.RESPONSIBILITY))
        .where(UNIT_RESPONSIBILITY.ACCOUNT_ID.eq(account))
        .and(UNIT_RESPONSIBILITY.MUNICIPALITY_ID.eq(municipality))
        .and(UNIT_ABSENCE.AWAY_TO.ge(today))
        .fetch(r -> toAbsence(r.into(UNIT_ABSENCE)));
  }

  public void insert(long municipality, long id, Duty duty, AbsenceWish wish) {
    db.insertInto(UNIT_ABSENCE)
        .set(UNIT_ABSENCE.MUNICIPALITY_ID, municipality)
        .set(UNIT_ABSENCE.ID, id)
        .set(UNIT_ABSENCE.UNIT_ID, duty.unit())
        .set(UNIT_ABSENCE.RESPONSIBILITY, duty.responsibility().name())
        .set(UNIT_ABSENCE.AWAY_FROM, Objects.requireNonNull(wish.from()))
        .set(UNIT_ABSENCE.AWAY_TO, Objects.requireNonNull(wish.to()))
        .set(UNIT_ABSENCE.TITLE, wish.title())
        .set(UNIT_ABSENCE.EMAIL, wish.email())
        .set(UNIT_ABSENCE.PHONE, wish.phone())
        .set(UNIT_ABSENCE.ACCOUNT_ID, wish.account())
        .execute();
  }

  public int delete(Duty duty, long absence) {
    return db.deleteFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.MUNICIPALITY_ID.eq(duty.municipality()))
        .and(UNIT_ABSENCE.ID.eq(absence))
        .and(UNIT_ABSENCE.UNIT_ID.eq(duty.unit()))
        .and(UNIT_ABSENCE.RESPONSIBILITY.eq(duty.responsibility().name()))
        .execute();
  }

  public void show(long municipality, long account, Shown choice) {
    db.update(UNIT_ABSENCE)
        .set(UNIT_ABSENCE.SHOWN, choice.name())
        .where(UNIT_ABSENCE.ACCOUNT_ID.eq(account))
        .and(UNIT_ABSENCE.MUNICIPALITY_ID.eq(municipality))
        .execute();
  }

  /**
   * Deletes what was over before a moment.
   *
   * @return rows deleted
   */
  public int deleteOver(Instant before, int most) {
    return db.deleteFrom(UNIT_ABSENCE)
        .where(UNIT_ABSENCE.AWAY_TO.lt(Norway.local(before).toLocalDate()))
        .limit(most)
        .execute();
  }

  private static Absence toAbsence(UnitAbsenceRecord r) {
    return new Absence(
        r.getId(),
        r.getUnitId(),
        Responsibility.valueOf(r.getResponsibility()),
        r.getAwayFrom(),
        r.getAwayTo(),
        r.getTitle(),
        r.getEmail(),
        r.getPhone(),
        r.getAccountId(),
        r.getShown() == null ? null : Shown.valueOf(r.getShown()));
  }
}
