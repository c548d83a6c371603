package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.row;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionFilter;
import no.bindeledd.activity.SessionRow;
import no.bindeledd.activity.SessionState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The sessions of an owner over all of its activities, read in order of time from an index. */
@Repository
public class SessionGridRepository {
  private final DSLContext db;

  SessionGridRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * @param municipality of a unit; null for an organisation, which may work in several
   * @param after the last session that was seen, or null
   */
  public List<SessionRow> page(
      Owner owner,
      @Nullable Long municipality,
      SessionFilter filter,
      @Nullable Session after,
      Instant now,
      int limit) {
    boolean back = filter.period() == SessionFilter.Period.PAST;
    var place = coalesce(ACTIVITY_SESSION.PLACE_NAME, ACTIVITY.PLACE_NAME);
    return db.select(ACTIVITY_SESSION.fields())
        .select(ACTIVITY.TITLE, place, ACTIVITY.PLACES_TAKEN, ACTIVITY.CAPACITY)
        .from(ACTIVITY_SESSION)
        // Each session has its activity; said like this, no server begins with the activities and
        // sorts all sessions before it gives the first.
        .leftJoin(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
        .where(matches(owner, municipality, filter, now))
        .and(beyond(after, back))
        .orderBy(
            back ? ACTIVITY_SESSION.STARTS_AT.desc() : ACTIVITY_SESSION.STARTS_AT.asc(),
            back ? ACTIVITY_SESSION.ID.desc() : ACTIVITY_SESSION.ID.asc())
        .limit(limit)
        .fetch(
            r ->
                new SessionRow(
                    SessionRepository.toSession(r.into(ACTIVITY_SESSION)),
                    r.get(ACTIVITY.TITLE),
                    r.get(place),
                    r.get(ACTIVITY.PLACES_TAKEN),
                    r.get(ACTIVITY.CAPACITY)));
  }

  public int count(Owner owner, @Nullable Long municipality, SessionFilter filter, Instant now) {
    return db.selectCount()
        .from(ACTIVITY_SESSION)
        .where(matches(owner, municipality, filter, now))
        .fetchSingle(r -> r.value1());
  }

  private static Condition matches(
      Owner owner, @Nullable Long municipality, SessionFilter filter, Instant now) {
    long id =
        owner.organisation() == null ? Objects.requireNonNull(owner.unit()) : owner.organisation();
    Condition condition = ACTIVITY_SESSION.OWNER_ID.eq(id);
    if (municipality != null) {
      condition = condition.and(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality));
    }
    ActivityKey one = filter.activity();
    if (one != null) {
      condition =
          condition
              .and(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(one.municipality()))
              .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(one.id()));
    }
    return condition.and(period(filter.period(), now)).and(look(filter.state()));
  }

  private static Condition period(SessionFilter.Period period, Instant now) {
    return switch (period) {
      case COMING -> ACTIVITY_SESSION.STARTS_AT.gt(now);
      case WEEK -> coming(now, 7);
      case MONTH -> coming(now, 30);
      case PAST -> ACTIVITY_SESSION.STARTS_AT.le(now);
    };
  }

  private static Condition coming(Instant now, int days) {
    return ACTIVITY_SESSION
        .STARTS_AT
        .gt(now)
        .and(ACTIVITY_SESSION.STARTS_AT.lt(now.plus(Duration.ofDays(days))));
  }

  private static Condition look(SessionFilter.@Nullable Look look) {
    if (look == null) {
      return DSL.noCondition();
    }
    Condition planned = ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name());
    return switch (look) {
      case PLANNED -> planned.and(ACTIVITY_SESSION.BY_HAND.isFalse());
      case MOVED -> planned.and(ACTIVITY_SESSION.BY_HAND.isTrue());
      case CANCELLED -> ACTIVITY_SESSION.STATE.eq(SessionState.CANCELLED.name());
    };
  }

  private static Condition beyond(@Nullable Session after, boolean back) {
    if (after == null) {
      return DSL.noCondition();
    }
    // The first comparison is what an index begins with; the second decides among equals.
    return back
        ? ACTIVITY_SESSION
            .STARTS_AT
            .le(after.from())
            .and(row(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID).lt(after.from(), after.id()))
        : ACTIVITY_SESSION
            .STARTS_AT
            .ge(after.from())
            .and(row(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID).gt(after.from(), after.id()));
  }
}
