package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_RUN;
import static no.bindeledd.schema.Tables.REGISTER_STAGING;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;

import java.time.Instant;
import no.bindeledd.organisation.register.RegisterUnit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Forgets what the register has deleted, and what an import that was given up has left. */
@Repository
public class RegisterRetentionRepository {
  private final DSLContext db;

  RegisterRetentionRepository(DSLContext db) {
    this.db = db;
  }

  /** Those that work in the portal stay, without contact details, for as long as they do. */
  public int deleteDeleted(Instant before, int most) {
    var numbers =
        db.select(REGISTER_UNIT.ORGANISATION_NUMBER)
            .from(REGISTER_UNIT)
            .leftJoin(ORGANISATION)
            .on(ORGANISATION.ORGANISATION_NUMBER.eq(REGISTER_UNIT.ORGANISATION_NUMBER))
            .where(REGISTER_UNIT.STATE.eq(RegisterUnit.State.DELETED.name()))
            .and(REGISTER_UNIT.CHANGED_AT.lt(before))
            .and(ORGANISATION.ID.isNull())
            .limit(most)
            .fetch(REGISTER_UNIT.ORGANISATION_NUMBER);
    numbers.forEach(
        number ->
            db.deleteFrom(REGISTER_UNIT)
                .where(REGISTER_UNIT.ORGANISATION_NUMBER.eq(number))
                .execute());
    return numbers.size();
  }

  /** A run that nobody has gone on with begins anew if its file is given again. */
  public int deleteStaged(Instant before, int most) {
    var runs =
        db.select(REGISTER_RUN.ID)
            .from(REGISTER_RUN)
            .where(REGISTER_RUN.STATE.in("READING", "REFUSED"))
            .and(REGISTER_RUN.STARTED_AT.lt(before))
            .and(
                REGISTER_RUN.ID.in(
                    db.selectDistinct(REGISTER_STAGING.RUN_ID).from(REGISTER_STAGING)))
            .fetch(REGISTER_RUN.ID);
    for (long run : runs) {
      int deleted =
          db.deleteFrom(REGISTER_STAGING)
              .where(REGISTER_STAGING.RUN_ID.eq(run))
              .limit(most)
              .execute();
      if (deleted > 0) {
        db.update(REGISTER_RUN)
            .set(REGISTER_RUN.STATE, "REFUSED")
            .set(REGISTER_RUN.REFUSAL, "ABANDONED")
            .where(REGISTER_RUN.ID.eq(run))
            .execute();
        return deleted;
      }
    }
    return 0;
  }
}
