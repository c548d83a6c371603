package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_DAY_OFF;
import static no.bindeledd.schema.Tables.ACTIVITY_RULE;
import static no.bindeledd.schema.Tables.ACTIVITY_TIME;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import no.bindeledd.activity.RuleText;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.activity.WeeklyTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The rules of activities, their days off, and the times of the week to which the rules come. */
class SeriesRows {
  private final DSLContext db;

  SeriesRows(DSLContext db) {
    this.db = db;
  }

  /**
   * The series of some activities, each by the activity's id.
   *
   * @param which by the columns of the municipality and the activity
   */
  Map<Long, Series> of(BiFunction<Field<Long>, Field<Long>, Condition> which) {
    Map<Long, List<SeriesRule>> rules =
        db.selectFrom(ACTIVITY_RULE)
            .where(which.apply(ACTIVITY_RULE.MUNICIPALITY_ID, ACTIVITY_RULE.ACTIVITY_ID))
            .fetchGroups(
                ACTIVITY_RULE.ACTIVITY_ID,
                r ->
                    RuleText.rule(
                        r.getFirstDay(),
                        r.getPattern(),
                        r.getStartsAt(),
                        r.getEndsAt(),
                        r.getLastDay(),
                        r.getTimes()));
    Map<Long, List<LocalDate>> daysOff =
        db.selectFrom(ACTIVITY_DAY_OFF)
            .where(which.apply(ACTIVITY_DAY_OFF.MUNICIPALITY_ID, ACTIVITY_DAY_OFF.ACTIVITY_ID))
            .fetchGroups(ACTIVITY_DAY_OFF.ACTIVITY_ID, ACTIVITY_DAY_OFF.OFF_ON);
    var found = new HashMap<Long, Series>();
    var ids = new HashSet<>(rules.keySet());
    ids.addAll(daysOff.keySet());
    for (long id : ids) {
      found.put(
          id,
          new Series(
              rules.getOrDefault(id, List.of()), Set.copyOf(daysOff.getOrDefault(id, List.of()))));
    }
    return found;
  }

  /** What the rules come to in a week, each by the activity's id. */
  Map<Long, List<WeeklyTime>> timesOf(BiFunction<Field<Long>, Field<Long>, Condition> which) {
    return db.selectFrom(ACTIVITY_TIME)
        .where(which.apply(ACTIVITY_TIME.MUNICIPALITY_ID, ACTIVITY_TIME.ACTIVITY_ID))
        .orderBy(ACTIVITY_TIME.WEEKDAY, ACTIVITY_TIME.STARTS_AT)
        .fetchGroups(
            ACTIVITY_TIME.ACTIVITY_ID,
            r -> new WeeklyTime(DayOfWeek.of(r.getWeekday()), r.getStartsAt(), r.getEndsAt()));
  }

  void delete(long municipality, long activity) {
    db.deleteFrom(ACTIVITY_RULE)
        .where(ACTIVITY_RULE.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_RULE.ACTIVITY_ID.eq(activity))
        .execute();
    db.deleteFrom(ACTIVITY_DAY_OFF)
        .where(ACTIVITY_DAY_OFF.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_DAY_OFF.ACTIVITY_ID.eq(activity))
        .execute();
    db.deleteFrom(ACTIVITY_TIME)
        .where(ACTIVITY_TIME.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_TIME.ACTIVITY_ID.eq(activity))
        .execute();
  }

  /**
   * @param today rules that ended before are no longer found in the week
   */
  void insert(long municipality, long activity, Series series, LocalDate today) {
    List<SeriesRule> rules = series.rules();
    for (int i = 0; i < rules.size(); i++) {
      insert(municipality, activity, i, rules.get(i));
    }
    db.batch(
            series.daysOff().stream()
                .map(
                    day ->
                        db.insertInto(ACTIVITY_DAY_OFF)
                            .set(ACTIVITY_DAY_OFF.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_DAY_OFF.ACTIVITY_ID, activity)
                            .set(ACTIVITY_DAY_OFF.OFF_ON, day))
                .toList())
        .execute();
    record Start(DayOfWeek day, LocalTime from) {}
    var starts = new HashSet<Start>();
    db.batch(
            series.weeklyTimes(today).stream()
                .filter(time -> starts.add(new Start(time.day(), time.from())))
                .map(
                    time ->
                        db.insertInto(ACTIVITY_TIME)
                            .set(ACTIVITY_TIME.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_TIME.ACTIVITY_ID, activity)
                            .set(ACTIVITY_TIME.WEEKDAY, time.day().getValue())
                            .set(ACTIVITY_TIME.STARTS_AT, time.from())
                            .set(ACTIVITY_TIME.ENDS_AT, time.to()))
                .toList())
        .execute();
  }

  private void insert(long municipality, long activity, int place, SeriesRule rule) {
    db.insertInto(ACTIVITY_RULE)
        .set(ACTIVITY_RULE.MUNICIPALITY_ID, municipality)
        .set(ACTIVITY_RULE.ACTIVITY_ID, activity)
        .set(ACTIVITY_RULE.PLACE, place)
        .set(ACTIVITY_RULE.FIRST_DAY, rule.first())
        .set(ACTIVITY_RULE.PATTERN, RuleText.pattern(rule))
        .set(ACTIVITY_RULE.STARTS_AT, rule.from())
        .set(ACTIVITY_RULE.ENDS_AT, rule.to())
        .set(ACTIVITY_RULE.LAST_DAY, rule.until())
        .set(ACTIVITY_RULE.TIMES, rule.times())
        .execute();
  }
}
