package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.VOLUNTARY_WALK;

import java.time.Clock;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.register.VoluntaryWalk;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The walks through Frivillighetsregisteret, and how far the last one is. */
@Repository
public class VoluntaryWalkRepository {
  private static final String WALKING = "WALKING";

  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  VoluntaryWalkRepository(DSLContext db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  public VoluntaryWalk begin() {
    var walk = new VoluntaryWalk(ids.next(), null, 0, clock.instant());
    db.insertInto(VOLUNTARY_WALK)
        .set(VOLUNTARY_WALK.ID, walk.id())
        .set(VOLUNTARY_WALK.STATE, WALKING)
        .set(VOLUNTARY_WALK.SEEN_COUNT, 0L)
        .set(VOLUNTARY_WALK.STARTED_AT, walk.startedAt())
        .execute();
    return walk;
  }

  /** One that something cut short. */
  public Optional<VoluntaryWalk> unfinished() {
    return db.selectFrom(VOLUNTARY_WALK)
        .where(VOLUNTARY_WALK.STATE.eq(WALKING))
        .orderBy(VOLUNTARY_WALK.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(
            r ->
                new VoluntaryWalk(
                    r.getId(), r.getSearchAfter(), r.getSeenCount(), r.getStartedAt()));
  }

  /** In the transaction that keeps what the page told. */
  public void wentOn(VoluntaryWalk walk, @Nullable String next, long seen) {
    db.update(VOLUNTARY_WALK)
        .set(VOLUNTARY_WALK.SEARCH_AFTER, next)
        .set(VOLUNTARY_WALK.SEEN_COUNT, seen)
        .where(VOLUNTARY_WALK.ID.eq(walk.id()))
        .execute();
  }

  /**
   * @param whole false if it broke off, and nothing may be concluded from it
   */
  public void ended(VoluntaryWalk walk, boolean whole) {
    db.update(VOLUNTARY_WALK)
        .set(VOLUNTARY_WALK.STATE, whole ? "DONE" : "BROKEN")
        .set(VOLUNTARY_WALK.ENDED_AT, clock.instant())
        .where(VOLUNTARY_WALK.ID.eq(walk.id()))
        .execute();
  }
}
