package no.bindeledd.demo.data;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;

import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.data.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Messages that the making of the demo wrote: nobody waits for them. */
@Repository
public class QuietRepository {
  private static final String WAITING = "WAITING";
  private static final String SENT = "SENT";

  private final DSLContext db;

  QuietRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Takes the messages written since the moment away with the jobs that would send them. A few stay
   * to be looked at, as if sent.
   *
   * @param shown how many of each template stay
   */
  public void hush(Instant since, int shown) {
    var waiting =
        db.selectFrom(OUTBOX_MESSAGE)
            .where(OUTBOX_MESSAGE.STATE.eq(WAITING))
            .and(OUTBOX_MESSAGE.CREATED_AT.ge(since))
            .orderBy(OUTBOX_MESSAGE.TEMPLATE, OUTBOX_MESSAGE.ID)
            .fetch();
    waiting.intoGroups(OUTBOX_MESSAGE.TEMPLATE).values().stream()
        .flatMap(messages -> messages.stream().limit(shown))
        .forEach(
            message -> {
              message.setState(SENT);
              message.setSentAt(message.getCreatedAt());
              message.update();
            });
    List<Long> gone =
        waiting.stream().filter(m -> WAITING.equals(m.getState())).map(m -> m.getId()).toList();
    db.batch(
            gone.stream()
                .map(id -> db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.ID.eq(id)))
                .toList())
        .execute();
    db.batch(
            waiting.stream()
                .map(
                    m ->
                        db.deleteFrom(SCHEDULED_TASKS)
                            .where(SCHEDULED_TASKS.TASK_INSTANCE.eq(Ids.toText(m.getId()))))
                .toList())
        .execute();
  }
}
