package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_INTEREST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Interest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which published activities there are on a theme, and of an organisation. */
@Repository
public class ThemeRepository {
  private final DSLContext db;

  ThemeRepository(DSLContext db) {
    this.db = db;
  }

  public Map<Interest, Integer> counts(ActivityFilter filter, Collection<ActivityKey> shared) {
    var found = new EnumMap<Interest, Integer>(Interest.class);
    db.select(ACTIVITY_INTEREST.INTEREST, count())
        .from(ACTIVITY_INTEREST)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_INTEREST.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_INTEREST.ACTIVITY_ID))
        .where(PublicFilter.shown(filter, List.of(), shared))
        .groupBy(ACTIVITY_INTEREST.INTEREST)
        .forEach(r -> found.put(Interest.valueOf(r.value1()), r.value2()));
    return found;
  }

  /** Soonest first. */
  public List<ActivityKey> on(
      Interest theme,
      ActivityFilter filter,
      Collection<ActivityKey> shared,
      int offset,
      int limit) {
    return keys(
        PublicFilter.shown(filter, List.of(), shared)
            .and(
                exists(
                    selectOne()
                        .from(ACTIVITY_INTEREST)
                        .where(ACTIVITY_INTEREST.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                        .and(ACTIVITY_INTEREST.ACTIVITY_ID.eq(ACTIVITY.ID))
                        .and(ACTIVITY_INTEREST.INTEREST.eq(theme.name())))),
        offset,
        limit);
  }

  /** Soonest first. */
  public List<ActivityKey> offeredBy(long organisation, int limit) {
    return keys(
        PublicFilter.matches(ActivityFilter.ALL, List.of())
            .and(ACTIVITY.ORGANISATION_ID.eq(organisation)),
        0,
        limit);
  }

  private List<ActivityKey> keys(Condition condition, int offset, int limit) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(condition)
        .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
        .offset(offset)
        .limit(limit)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }
}
