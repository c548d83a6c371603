package no.bindeledd.demo.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_TASK;

import java.time.Instant;
import no.bindeledd.foundation.data.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a register has told of an invented organisation, which stands in none. */
@Repository
public class DemoRegisterRepository {
  private final DSLContext db;
  private final Ids ids;

  DemoRegisterRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** It is no longer in Frivillighetsregisteret, and a coordinator there may look at that. */
  public void leave(long municipality, long organisation, Instant now) {
    db.update(ORGANISATION)
        .set(ORGANISATION.IN_VOLUNTARY_REGISTER, false)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    db.insertInto(REGISTER_TASK)
        .set(REGISTER_TASK.MUNICIPALITY_ID, municipality)
        .set(REGISTER_TASK.ID, ids.next())
        .set(REGISTER_TASK.ORGANISATION_ID, organisation)
        .set(REGISTER_TASK.KIND, "LEFT_VOLUNTARY")
        .set(REGISTER_TASK.STATE, "OPEN")
        .set(REGISTER_TASK.CREATED_AT, now)
        .set(REGISTER_TASK.VERSION, 1L)
        .execute();
  }
}
