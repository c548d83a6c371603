package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicKey;
import no.bindeledd.activity.Session;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keys of what is published, and its sessions, for those who read all of it in pieces. */
@Repository
public class OpenCatalogueRepository {
  private final DSLContext db;

  OpenCatalogueRepository(DSLContext db) {
    this.db = db;
  }

  /** What was published last, newest first, and when. */
  public Map<ActivityKey, Instant> newest(
      ActivityFilter filter, Collection<String> words, Collection<ActivityKey> shared, int limit) {
    var found = new LinkedHashMap<ActivityKey, Instant>();
    db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.PUBLISHED_AT)
        .from(ACTIVITY)
        .where(PublicFilter.shown(filter, words, shared))
        .and(ACTIVITY.PUBLISHED_AT.isNotNull())
        .orderBy(ACTIVITY.PUBLISHED_AT.desc(), ACTIVITY.MUNICIPALITY_ID.desc(), ACTIVITY.ID.desc())
        .limit(limit)
        .forEach(r -> found.put(new ActivityKey(r.value1(), r.value2()), r.value3()));
    return found;
  }

  /** A piece of what fits, by key. */
  public List<ActivityKey> after(
      ActivityFilter filter,
      Collection<String> words,
      Collection<ActivityKey> shared,
      @Nullable ActivityKey last,
      int limit) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(PublicFilter.shown(filter, words, shared))
        .and(last == null ? noCondition() : behind(last))
        .orderBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .limit(limit)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** Written out: not every database finds its index for a comparison of pairs. */
  private static Condition behind(ActivityKey last) {
    return ACTIVITY
        .MUNICIPALITY_ID
        .ge(last.municipality())
        .and(
            ACTIVITY
                .MUNICIPALITY_ID
                .gt(last.municipality())
                .or(
                    ACTIVITY
                        .MUNICIPALITY_ID
                        .eq(last.municipality())
                        .and(ACTIVITY.ID.gt(last.id()))));
  }

  /** In each municipality every so-manieth key behind which there is more. */
  public List<ActivityKey> cuts(int size) {
    var municipality = field(name("place", "municipality_id"), SQLDataType.BIGINT);
    var id = field(name("place", "id"), SQLDataType.BIGINT);
    var number = field(name("place", "number"), SQLDataType.INTEGER);
    var total = field(name("place", "total"), SQLDataType.INTEGER);
    var numbered =
        select(
                ACTIVITY.MUNICIPALITY_ID,
                ACTIVITY.ID,
                rowNumber()
                    .over()
                    .partitionBy(ACTIVITY.MUNICIPALITY_ID)
                    .orderBy(ACTIVITY.ID)
                    .as("number"),
                count().over().partitionBy(ACTIVITY.MUNICIPALITY_ID).as("total"))
            .from(ACTIVITY)
            .where(PublicFilter.matches(ActivityFilter.ALL, List.of()));
    return db.select(municipality, id)
        .from(numbered.asTable("place"))
        .where(number.mod(inline(size)).eq(inline(0)))
        .and(number.lt(total))
        .orderBy(municipality, id)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** A piece of the keys that a municipality has, and when each last changed. */
  public List<PublicKey> known(long municipality, long after, int limit) {
    return db.select(ACTIVITY.ID, ACTIVITY.CHANGED_AT)
        .from(ACTIVITY)
        .where(PublicFilter.matches(ActivityFilter.in(municipality), List.of()))
        .and(ACTIVITY.ID.gt(after))
        .orderBy(ACTIVITY.ID)
        .limit(limit)
        .fetch(r -> new PublicKey(new ActivityKey(municipality, r.value1()), r.value2()));
  }

  /** The organisations that have something published in a municipality, by id. */
  public List<Long> organisations(long municipality, int limit) {
    return db.selectDistinct(ACTIVITY.ORGANISATION_ID)
        .from(ACTIVITY)
        .where(PublicFilter.matches(ActivityFilter.in(municipality), List.of()))
        .and(ACTIVITY.ORGANISATION_ID.isNotNull())
        .orderBy(ACTIVITY.ORGANISATION_ID)
        .limit(limit)
        .fetch(ACTIVITY.ORGANISATION_ID);
  }

  /** The sessions of these activities that begin between the moments, in order of time. */
  public List<Session> sessions(Collection<ActivityKey> of, Instant from, Instant to, int limit) {
    if (of.isEmpty()) {
      return List.of();
    }
    // Pairs, written into the statement: H2 finds no index for a list of bound values.
    var keys = of.stream().map(k -> row(inline(k.municipality()), inline(k.id()))).toList();
    return db.selectFrom(ACTIVITY_SESSION)
        .where(row(ACTIVITY_SESSION.MUNICIPALITY_ID, ACTIVITY_SESSION.ACTIVITY_ID).in(keys))
        .and(ACTIVITY_SESSION.STARTS_AT.ge(from))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(to))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(limit)
        .fetch(SessionRepository::toSession);
  }

  /** A piece of an activity's sessions, in order of time, behind one that began at the moment. */
  public List<Session> sessionsAfter(ActivityKey key, Instant from, long last, int limit) {
    return db.selectFrom(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(key.municipality()))
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(key.id()))
        .and(
            ACTIVITY_SESSION
                .STARTS_AT
                .gt(from)
                .or(ACTIVITY_SESSION.STARTS_AT.eq(from).and(ACTIVITY_SESSION.ID.gt(last))))
        .orderBy(ACTIVITY_SESSION.STARTS_AT, ACTIVITY_SESSION.ID)
        .limit(limit)
        .fetch(SessionRepository::toSession);
  }
}
