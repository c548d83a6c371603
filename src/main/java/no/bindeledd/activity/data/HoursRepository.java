package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.VOLUNTEER_HOURS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.HoursReason;
import no.bindeledd.activity.HoursState;
import no.bindeledd.activity.HoursTotal;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.activity.data.AttentionRepository.Whose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The hours that volunteers give. */
@Repository
public class HoursRepository {
  private final DSLContext db;

  HoursRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<VolunteerHours> find(long municipality, long id) {
    return rows().where(is(municipality, id)).fetchOptional(HoursRepository::toHours);
  }

  /** What somebody reported for an activity and a day. */
  public Optional<VolunteerHours> find(
      long municipality, long activity, long account, LocalDate day) {
    return rows()
        .where(VOLUNTEER_HOURS.MUNICIPALITY_ID.eq(municipality))
        .and(VOLUNTEER_HOURS.ACTIVITY_ID.eq(activity))
        .and(VOLUNTEER_HOURS.ACCOUNT_ID.eq(account))
        .and(VOLUNTEER_HOURS.WORKED_ON.eq(day))
        .fetchOptional(HoursRepository::toHours);
  }

  /** Somebody's own, the latest day first. */
  public List<VolunteerHours> of(long account, int most) {
    return rows()
        .where(VOLUNTEER_HOURS.ACCOUNT_ID.eq(account))
        .orderBy(VOLUNTEER_HOURS.WORKED_ON.desc(), VOLUNTEER_HOURS.ID.desc())
        .limit(most)
        .fetch(HoursRepository::toHours);
  }

  /** Those that wait for an owner's word, the earliest day first. */
  public List<VolunteerHours> reported(Whose whose, int most) {
    return rows()
        .where(whose.activities())
        .and(VOLUNTEER_HOURS.STATE.eq(HoursState.REPORTED.name()))
        .orderBy(VOLUNTEER_HOURS.WORKED_ON, VOLUNTEER_HOURS.ID)
        .limit(most)
        .fetch(HoursRepository::toHours);
  }

  private SelectOnConditionStep<Record> rows() {
    return db.select(VOLUNTEER_HOURS.fields())
        .select(ACTIVITY.TITLE, ACCOUNT.NAME)
        .from(VOLUNTEER_HOURS)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(VOLUNTEER_HOURS.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(VOLUNTEER_HOURS.ACCOUNT_ID));
  }

  /** How many minutes somebody reported for a day, wherever, but for one activity. */
  public int minutesOn(long account, LocalDate day, long butActivity) {
    return Objects.requireNonNullElse(
            db.select(sum(VOLUNTEER_HOURS.MINUTES))
                .from(VOLUNTEER_HOURS)
                .where(VOLUNTEER_HOURS.ACCOUNT_ID.eq(account))
                .and(VOLUNTEER_HOURS.WORKED_ON.eq(day))
                .and(VOLUNTEER_HOURS.ACTIVITY_ID.ne(butActivity))
                .and(VOLUNTEER_HOURS.STATE.ne(HoursState.REFUSED.name()))
                .fetchOne(0, BigDecimal.class),
            BigDecimal.ZERO)
        .intValue();
  }

  /** Confirmed hours of a year by activity and month, in this order. */
  public List<HoursTotal> totals(Whose whose, int year) {
    Map<ActivityKey, Map<YearMonth, HoursTotal>> found = new LinkedHashMap<>();
    db.select(
            ACTIVITY.MUNICIPALITY_ID,
            ACTIVITY.ID,
            ACTIVITY.TITLE,
            VOLUNTEER_HOURS.WORKED_ON,
            sum(VOLUNTEER_HOURS.COUNTED_MINUTES),
            count())
        .from(VOLUNTEER_HOURS)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(VOLUNTEER_HOURS.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY_ID))
        .where(whose.activities())
        .and(VOLUNTEER_HOURS.STATE.eq(HoursState.CONFIRMED.name()))
        .and(VOLUNTEER_HOURS.WORKED_ON.ge(LocalDate.of(year, 1, 1)))
        .and(VOLUNTEER_HOURS.WORKED_ON.lt(LocalDate.of(year + 1, 1, 1)))
        .groupBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE, VOLUNTEER_HOURS.WORKED_ON)
        .orderBy(ACTIVITY.TITLE, ACTIVITY.ID, VOLUNTEER_HOURS.WORKED_ON)
        .forEach(
            r -> {
              var month = YearMonth.from(r.value4());
              found
                  .computeIfAbsent(
                      new ActivityKey(r.value1(), r.value2()), key -> new LinkedHashMap<>())
                  .merge(
                      month,
                      new HoursTotal(r.value3(), month, r.value5().longValue(), r.value6()),
                      (a, b) ->
                          new HoursTotal(
                              a.title(),
                              month,
                              a.minutes() + b.minutes(),
                              a.reports() + b.reports()));
            });
    var totals = new ArrayList<HoursTotal>();
    found.values().forEach(months -> totals.addAll(months.values()));
    return totals;
  }

  /** Reported, and not yet decided. */
  public void insert(
      ActivityKey activity, long id, long account, LocalDate day, int minutes, Instant now) {
    db.insertInto(VOLUNTEER_HOURS)
        .set(VOLUNTEER_HOURS.MUNICIPALITY_ID, activity.municipality())
        .set(VOLUNTEER_HOURS.ID, id)
        .set(VOLUNTEER_HOURS.ACTIVITY_ID, activity.id())
        .set(VOLUNTEER_HOURS.ACCOUNT_ID, account)
        .set(VOLUNTEER_HOURS.WORKED_ON, day)
        .set(VOLUNTEER_HOURS.MINUTES, minutes)
        .set(VOLUNTEER_HOURS.STATE, HoursState.REPORTED.name())
        .set(VOLUNTEER_HOURS.REPORTED_AT, now)
        .set(VOLUNTEER_HOURS.VERSION, 1L)
        .execute();
  }

  /** Reported anew. */
  public void report(VolunteerHours hours, int minutes, Instant now) {
    db.update(VOLUNTEER_HOURS)
        .set(VOLUNTEER_HOURS.MINUTES, minutes)
        .set(VOLUNTEER_HOURS.STATE, HoursState.REPORTED.name())
        .setNull(VOLUNTEER_HOURS.REASON)
        .set(VOLUNTEER_HOURS.REPORTED_AT, now)
        .set(VOLUNTEER_HOURS.VERSION, VOLUNTEER_HOURS.VERSION.plus(1))
        .where(is(hours.municipality(), hours.id()))
        .execute();
  }

  /**
   * @return false if they are no longer as they were when they were read
   */
  public boolean decide(
      VolunteerHours hours, HoursState to, @Nullable Integer counted, @Nullable HoursReason why) {
    return db.update(VOLUNTEER_HOURS)
            .set(VOLUNTEER_HOURS.STATE, to.name())
            .set(VOLUNTEER_HOURS.COUNTED_MINUTES, counted)
            .set(VOLUNTEER_HOURS.REASON, why == null ? null : why.name())
            .set(VOLUNTEER_HOURS.VERSION, hours.version() + 1)
            .where(is(hours.municipality(), hours.id()))
            .and(VOLUNTEER_HOURS.VERSION.eq(hours.version()))
            .execute()
        == 1;
  }

  /** What was confirmed stays as a number; everything else goes. */
  public void forget(long municipality, long id) {
    forget(is(municipality, id));
  }

  /** The same for all that somebody reported. */
  public void forget(long account) {
    forget(VOLUNTEER_HOURS.ACCOUNT_ID.eq(account));
  }

  /** The same for what was reported before a moment. */
  public int forgetBefore(Instant before, int most) {
    Condition old =
        VOLUNTEER_HOURS.REPORTED_AT.lt(before).and(VOLUNTEER_HOURS.ACCOUNT_ID.isNotNull());
    int nameless =
        db.update(VOLUNTEER_HOURS)
            .setNull(VOLUNTEER_HOURS.ACCOUNT_ID)
            .where(old)
            .and(VOLUNTEER_HOURS.STATE.eq(HoursState.CONFIRMED.name()))
            .limit(most)
            .execute();
    return nameless == most
        ? nameless
        : nameless + db.deleteFrom(VOLUNTEER_HOURS).where(old).limit(most - nameless).execute();
  }

  private void forget(Condition which) {
    db.update(VOLUNTEER_HOURS)
        .setNull(VOLUNTEER_HOURS.ACCOUNT_ID)
        .where(which)
        .and(VOLUNTEER_HOURS.STATE.eq(HoursState.CONFIRMED.name()))
        .execute();
    db.deleteFrom(VOLUNTEER_HOURS)
        .where(which)
        .and(VOLUNTEER_HOURS.STATE.ne(HoursState.CONFIRMED.name()))
        .execute();
  }

  private static VolunteerHours toHours(Record row) {
    var r = row.into(VOLUNTEER_HOURS);
    return new VolunteerHours(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        row.get(ACTIVITY.TITLE),
        r.getAccountId(),
        row.get(ACCOUNT.NAME),
        r.getWorkedOn(),
        r.getMinutes(),
        HoursState.valueOf(r.getState()),
        r.getCountedMinutes(),
        r.getReason() == null ? null : HoursReason.valueOf(r.getReason()),
        r.getVersion());
  }

  private static Condition is(long municipality, long id) {
    return VOLUNTEER_HOURS.MUNICIPALITY_ID.eq(municipality).and(VOLUNTEER_HOURS.ID.eq(id));
  }
}
