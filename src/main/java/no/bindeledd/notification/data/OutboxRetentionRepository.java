package no.bindeledd.notification.data;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import no.bindeledd.notification.DeliveryFault;
import no.bindeledd.notification.OutboxState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Takes the person out of messages that have had their time. */
@Repository
public class OutboxRetentionRepository {
  private final DSLContext db;

  OutboxRetentionRepository(DSLContext db) {
    this.db = db;
  }

  public int empty(Instant before, int most) {
    return empty(DSL.noCondition(), before, most);
  }

  /** The same for templates that carry a one-time code. */
  public int emptyCodes(Instant before, int most) {
    return empty(OUTBOX_MESSAGE.TEMPLATE.endsWith("-code"), before, most);
  }

  private int empty(Condition which, Instant before, int most) {
    var ids =
        db.select(OUTBOX_MESSAGE.ID)
            .from(OUTBOX_MESSAGE)
            .where(which)
            .and(OUTBOX_MESSAGE.CREATED_AT.lt(before))
            .and(OUTBOX_MESSAGE.RECIPIENT.ne(""))
            .limit(most)
            .fetch(OUTBOX_MESSAGE.ID);
    if (ids.isEmpty()) {
      return 0;
    }
    var stillWaiting = OUTBOX_MESSAGE.STATE.eq(OutboxState.WAITING.name());
    // The fault first: MySQL and MariaDB set columns from left to right and would look at the
    // state that was just written.
    return db.update(OUTBOX_MESSAGE)
        .set(
            OUTBOX_MESSAGE.FAULT,
            DSL.when(stillWaiting, DeliveryFault.EXPIRED.name()).otherwise(OUTBOX_MESSAGE.FAULT))
        .set(
            OUTBOX_MESSAGE.STATE,
            DSL.when(stillWaiting, OutboxState.FAILED.name()).otherwise(OUTBOX_MESSAGE.STATE))
        .set(OUTBOX_MESSAGE.RECIPIENT, "")
        .set(OUTBOX_MESSAGE.SUBJECT, "")
        .set(OUTBOX_MESSAGE.BODY, "")
        .setNull(OUTBOX_MESSAGE.ACCOUNT_ID)
        .where(OUTBOX_MESSAGE.ID.in(ids))
        .execute();
  }
}
