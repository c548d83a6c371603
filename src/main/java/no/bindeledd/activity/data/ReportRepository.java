package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_REPORT;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.UNIT;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.ReportedActivity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people say of activities, which are hidden, and which wait for a first look. */
@Repository
public class ReportRepository {
  private static final String OPEN = "OPEN";
  private static final String SETTLED = "SETTLED";

  private final DSLContext db;

  ReportRepository(DSLContext db) {
    this.db = db;
  }

  /** Whoever says something of an activity waits for the one before. */
  public boolean wasSaid(long municipality, long activity, String onceKey) {
    return db.fetchExists(
        ACTIVITY_REPORT, of(municipality, activity).and(ACTIVITY_REPORT.ONCE_KEY.eq(onceKey)));
  }

  public int countOpen(long municipality, long activity) {
    return db.fetchCount(
        ACTIVITY_REPORT, of(municipality, activity).and(ACTIVITY_REPORT.STATE.eq(OPEN)));
  }

  /** Whether its organiser has asked for another look that nobody has had yet. */
  public boolean isAskedAgain(long municipality, long activity) {
    return db.fetchExists(
        ACTIVITY_REPORT,
        of(municipality, activity)
            .and(ACTIVITY_REPORT.STATE.eq(OPEN))
            .and(ACTIVITY_REPORT.REASON.eq(ReportReason.PUT_RIGHT.name())));
  }

  public void insert(
      long municipality,
      long id,
      long activity,
      ReportReason reason,
      String note,
      String onceKey,
      Instant at) {
    db.insertInto(ACTIVITY_REPORT)
        .set(ACTIVITY_REPORT.MUNICIPALITY_ID, municipality)
        .set(ACTIVITY_REPORT.ID, id)
        .set(ACTIVITY_REPORT.ACTIVITY_ID, activity)
        .set(ACTIVITY_REPORT.REASON, reason.name())
        .set(ACTIVITY_REPORT.NOTE, note)
        .set(ACTIVITY_REPORT.ONCE_KEY, onceKey)
        .set(ACTIVITY_REPORT.STATE, OPEN)
        .set(ACTIVITY_REPORT.REPORTED_AT, at)
        .execute();
  }

  /** How many activities of a municipality wait for a first look, or are spoken of. */
  public int countTasks(long municipality) {
    int spokenOf =
        Objects.requireNonNullElse(
            db.select(DSL.countDistinct(ACTIVITY_REPORT.ACTIVITY_ID))
                .from(ACTIVITY_REPORT)
                .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(municipality))
                .and(ACTIVITY_REPORT.STATE.eq(OPEN))
                .fetchOne(0, Integer.class),
            0);
    return spokenOf + db.fetchCount(ACTIVITY, in(municipality, ActivityState.WAITING));
  }

  /** What anybody has said in a municipality since a moment. */
  public int countSince(long municipality, Instant since) {
    return db.fetchCount(
        ACTIVITY_REPORT,
        ACTIVITY_REPORT
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ACTIVITY_REPORT.REPORTED_AT.gt(since)));
  }

  /** Those that wait for a first look, those that are spoken of, and those that are hidden. */
  public List<ReportedActivity> tasks(long municipality, int most) {
    var keys = new LinkedHashSet<Long>();
    keys.addAll(keys(in(municipality, ActivityState.WAITING), ACTIVITY.CHANGED_AT.asc(), most));
    keys.addAll(
        db.select(ACTIVITY_REPORT.ACTIVITY_ID)
            .from(ACTIVITY_REPORT)
            .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_REPORT.STATE.eq(OPEN))
            .groupBy(ACTIVITY_REPORT.ACTIVITY_ID)
            .orderBy(DSL.min(ACTIVITY_REPORT.ID))
            .limit(most)
            .fetch(ACTIVITY_REPORT.ACTIVITY_ID));
    keys.addAll(keys(in(municipality, ActivityState.HIDDEN), ACTIVITY.CHANGED_AT.desc(), most));
    Map<Long, ReportedActivity> found = find(municipality, keys);
    return keys.stream().limit(most).flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  private List<Long> keys(Condition which, SortField<?> order, int most) {
    return db.select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(which)
        .orderBy(order, ACTIVITY.ID.asc())
        .limit(most)
        .fetch(ACTIVITY.ID);
  }

  private static Condition in(long municipality, ActivityState state) {
    return ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.STATE.eq(state.name()));
  }

  /** Empty if there is no such activity, or nothing to say of it. */
  public Optional<ReportedActivity> find(long municipality, long activity) {
    return Optional.ofNullable(find(municipality, List.of(activity)).get(activity))
        .filter(
            found ->
                !found.open().isEmpty()
                    || found.state() == ActivityState.HIDDEN
                    || found.state() == ActivityState.WAITING);
  }

  private Map<Long, ReportedActivity> find(long municipality, Collection<Long> activities) {
    Map<Long, List<ReportedActivity.Report>> open = open(municipality, activities);
    return db.select(
            ACTIVITY.ID,
            ACTIVITY.VERSION,
            ACTIVITY.TITLE,
            ACTIVITY.STATE,
            ACTIVITY.HIDDEN_REASON,
            ORGANISATION.NAME,
            UNIT.NAME)
        .from(ACTIVITY)
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(ACTIVITY.UNIT_ID))
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.in(activities))
        .fetchMap(
            ACTIVITY.ID,
            r -> toReported(municipality, r, open.getOrDefault(r.get(ACTIVITY.ID), List.of())));
  }

  private Map<Long, List<ReportedActivity.Report>> open(
      long municipality, Collection<Long> activities) {
    return db.selectFrom(ACTIVITY_REPORT)
        .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_REPORT.ACTIVITY_ID.in(activities))
        .and(ACTIVITY_REPORT.STATE.eq(OPEN))
        .orderBy(ACTIVITY_REPORT.ID)
        .fetchGroups(
            ACTIVITY_REPORT.ACTIVITY_ID,
            r ->
                new ReportedActivity.Report(
                    ReportReason.valueOf(r.get(ACTIVITY_REPORT.REASON)),
                    r.get(ACTIVITY_REPORT.NOTE),
                    r.get(ACTIVITY_REPORT.REPORTED_AT)));
  }

  private static ReportedActivity toReported(
      long municipality, Record r, List<ReportedActivity.Report> open) {
    String hidden = r.get(ACTIVITY.HIDDEN_REASON);
    return new ReportedActivity(
        municipality,
        r.get(ACTIVITY.ID),
        r.get(ACTIVITY.VERSION),
        r.get(ACTIVITY.TITLE),
        Objects.requireNonNullElse(
            r.get(ORGANISATION.NAME), Objects.requireNonNullElse(r.get(UNIT.NAME), "")),
        ActivityState.valueOf(r.get(ACTIVITY.STATE)),
        hidden == null ? null : HideReason.valueOf(hidden),
        open);
  }

  /** Somebody has decided: what was said until now needs nothing more. */
  public int settle(long municipality, long activity) {
    return db.update(ACTIVITY_REPORT)
        .set(ACTIVITY_REPORT.STATE, SETTLED)
        .where(of(municipality, activity))
        .and(ACTIVITY_REPORT.STATE.eq(OPEN))
        .execute();
  }

  /** Hides it, or shows it again. */
  public void move(
      long municipality, long activity, ActivityState to, @Nullable HideReason reason, Instant at) {
    db.update(ACTIVITY)
        .set(ACTIVITY.STATE, to.name())
        .set(ACTIVITY.HIDDEN_REASON, reason == null ? null : reason.name())
        .set(ACTIVITY.CHANGED_AT, at)
        .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .execute();
  }

  public int deleteOld(Instant before, int most) {
    var old =
        db.select(ACTIVITY_REPORT.MUNICIPALITY_ID, ACTIVITY_REPORT.ID)
            .from(ACTIVITY_REPORT)
            .where(ACTIVITY_REPORT.REPORTED_AT.lt(before))
            .limit(most)
            .fetch();
    old.forEach(
        row ->
            db.deleteFrom(ACTIVITY_REPORT)
                .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(row.value1()))
                .and(ACTIVITY_REPORT.ID.eq(row.value2()))
                .execute());
    return old.size();
  }

  private static Condition of(long municipality, long activity) {
    return ACTIVITY_REPORT
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_REPORT.ACTIVITY_ID.eq(activity));
  }
}
