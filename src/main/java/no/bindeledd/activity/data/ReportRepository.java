package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_REPORT;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.UNIT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.ReportedActivity;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people say of activities, and which are hidden. */
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

  /** How many activities of a municipality somebody has said something of. */
  public int countTasks(long municipality) {
    return Objects.requireNonNullElse(
        db.select(DSL.countDistinct(ACTIVITY_REPORT.ACTIVITY_ID))
            .from(ACTIVITY_REPORT)
            .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_REPORT.STATE.eq(OPEN))
            .fetchOne(0, Integer.class),
        0);
  }

  /** Those of which something is said, and those that are hidden; the oldest first. */
  public List<ReportedActivity> tasks(long municipality, int most) {
    var keys = new LinkedHashMap<Long, Boolean>();
    db.select(ACTIVITY_REPORT.ACTIVITY_ID)
        .from(ACTIVITY_REPORT)
        .where(ACTIVITY_REPORT.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_REPORT.STATE.eq(OPEN))
        .groupBy(ACTIVITY_REPORT.ACTIVITY_ID)
        .orderBy(DSL.min(ACTIVITY_REPORT.ID))
        .limit(most)
        .forEach(r -> keys.put(r.value1(), true));
    db.select(ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.STATE.eq(ActivityState.HIDDEN.name()))
        .orderBy(ACTIVITY.CHANGED_AT.desc(), ACTIVITY.ID)
        .limit(most)
        .forEach(r -> keys.putIfAbsent(r.value1(), true));
    return keys.keySet().stream().flatMap(id -> find(municipality, id).stream()).toList();
  }

  /** Empty if there is no such activity, or nothing to say of it. */
  public Optional<ReportedActivity> find(long municipality, long activity) {
    Map<Long, ReportedActivity.Report> open = open(municipality, activity);
    return db.select(
            ACTIVITY.TITLE,
            ACTIVITY.DESCRIPTION,
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
        .and(ACTIVITY.ID.eq(activity))
        .fetchOptional(r -> toReported(municipality, activity, r, List.copyOf(open.values())))
        .filter(found -> !found.open().isEmpty() || found.state() == ActivityState.HIDDEN);
  }

  private Map<Long, ReportedActivity.Report> open(long municipality, long activity) {
    return db.selectFrom(ACTIVITY_REPORT)
        .where(of(municipality, activity))
        .and(ACTIVITY_REPORT.STATE.eq(OPEN))
        .orderBy(ACTIVITY_REPORT.ID)
        .fetchMap(
            r -> r.getId(),
            r ->
                new ReportedActivity.Report(
                    ReportReason.valueOf(r.getReason()), r.getNote(), r.getReportedAt()));
  }

  private static ReportedActivity toReported(
      long municipality, long activity, Record r, List<ReportedActivity.Report> open) {
    String hidden = r.get(ACTIVITY.HIDDEN_REASON);
    return new ReportedActivity(
        municipality,
        activity,
        r.get(ACTIVITY.TITLE),
        r.get(ACTIVITY.DESCRIPTION),
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
