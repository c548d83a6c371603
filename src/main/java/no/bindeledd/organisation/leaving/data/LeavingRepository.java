package no.bindeledd.organisation.leaving.data;

import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.REGISTER_TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The end of an organisation's work in a municipality. */
@Repository
public class LeavingRepository {
  private final DSLContext db;

  LeavingRepository(DSLContext db) {
    this.db = db;
  }

  public boolean isIn(long municipality, long organisation) {
    return db.fetchExists(
        ORGANISATION_PRESENCE,
        ORGANISATION_PRESENCE
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation)));
  }

  /**
   * With what registers have said of it there, which nobody has to look at any more.
   *
   * @return false if it does not work there
   */
  public boolean end(long municipality, long organisation) {
    db.deleteFrom(REGISTER_TASK)
        .where(REGISTER_TASK.MUNICIPALITY_ID.eq(municipality))
        .and(REGISTER_TASK.ORGANISATION_ID.eq(organisation))
        .execute();
    return db.deleteFrom(ORGANISATION_PRESENCE)
            .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
            .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation))
            .execute()
        == 1;
  }
}
