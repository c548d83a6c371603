package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.REGISTER_CURSOR;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How far a feed was followed. */
@Repository
public class CursorRepository {
  private final DSLContext db;
  private final Clock clock;

  CursorRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The last id whose effects are here; empty if the feed was never followed. */
  public Optional<Long> last(String feed) {
    return db.select(REGISTER_CURSOR.LAST_ID)
        .from(REGISTER_CURSOR)
        .where(REGISTER_CURSOR.FEED.eq(feed))
        .fetchOptional(REGISTER_CURSOR.LAST_ID);
  }

  /** In the transaction that brings the effects of everything up to that id. */
  public void move(String feed, long last) {
    int there =
        db.update(REGISTER_CURSOR)
            .set(REGISTER_CURSOR.LAST_ID, last)
            .set(REGISTER_CURSOR.MOVED_AT, clock.instant())
            .where(REGISTER_CURSOR.FEED.eq(feed))
            .execute();
    if (there == 0) {
      db.insertInto(REGISTER_CURSOR)
          .set(REGISTER_CURSOR.FEED, feed)
          .set(REGISTER_CURSOR.LAST_ID, last)
          .set(REGISTER_CURSOR.MOVED_AT, clock.instant())
          .execute();
    }
  }

  public void forget(String feed) {
    db.deleteFrom(REGISTER_CURSOR).where(REGISTER_CURSOR.FEED.eq(feed)).execute();
  }
}
