package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_INTEREST;
import static no.bindeledd.schema.Tables.ACTIVITY_LANGUAGE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.WeeklyTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What activities have several of: languages, interests, rules and times. */
@Component
class ContentLists {
  private final DSLContext db;
  private final SeriesRows series;

  ContentLists(DSLContext db) {
    this.db = db;
    series = new SeriesRows(db);
  }

  /** The lists of some activities, each by the activity's id. */
  record Found(
      Map<Long, Set<String>> languages,
      Map<Long, Set<Interest>> interests,
      Map<Long, Series> series,
      Map<Long, List<WeeklyTime>> times) {

    Series seriesOf(long activity) {
      return series.getOrDefault(activity, Series.NONE);
    }

    Set<String> languagesOf(long activity) {
      return languages.getOrDefault(activity, Set.of());
    }

    Set<Interest> interestsOf(long activity) {
      return interests.getOrDefault(activity, Set.of());
    }

    List<WeeklyTime> timesOf(long activity) {
      return times.getOrDefault(activity, List.of());
    }
  }

  Found of(Collection<ActivityKey> activities) {
    if (activities.isEmpty()) {
      return new Found(Map.of(), Map.of(), Map.of(), Map.of());
    }
    var municipalities = new HashSet<Long>();
    var ids = new HashSet<Long>();
    for (ActivityKey key : activities) {
      municipalities.add(key.municipality());
      ids.add(key.id());
    }
    return new Found(
        db
            .selectFrom(ACTIVITY_LANGUAGE)
            .where(ACTIVITY_LANGUAGE.MUNICIPALITY_ID.in(municipalities))
            .and(ACTIVITY_LANGUAGE.ACTIVITY_ID.in(ids))
            .fetchGroups(ACTIVITY_LANGUAGE.ACTIVITY_ID, r -> r.getLanguageCode())
            .entrySet()
            .stream()
            .collect(toMapOfSets()),
        db
            .selectFrom(ACTIVITY_INTEREST)
            .where(ACTIVITY_INTEREST.MUNICIPALITY_ID.in(municipalities))
            .and(ACTIVITY_INTEREST.ACTIVITY_ID.in(ids))
            .fetchGroups(ACTIVITY_INTEREST.ACTIVITY_ID, r -> Interest.valueOf(r.getInterest()))
            .entrySet()
            .stream()
            .collect(toMapOfSets()),
        series.of(municipalities, ids),
        series.timesOf(municipalities, ids));
  }

  private static <T> Collector<Map.Entry<Long, List<T>>, ?, Map<Long, Set<T>>> toMapOfSets() {
    return Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue()));
  }

  /** Puts these lists in the place of those that were there. */
  void replace(long municipality, long activity, ActivityContent content, LocalDate today) {
    db.deleteFrom(ACTIVITY_LANGUAGE)
        .where(ACTIVITY_LANGUAGE.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_LANGUAGE.ACTIVITY_ID.eq(activity))
        .execute();
    db.deleteFrom(ACTIVITY_INTEREST)
        .where(ACTIVITY_INTEREST.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_INTEREST.ACTIVITY_ID.eq(activity))
        .execute();
    series.delete(municipality, activity);
    insert(municipality, activity, content, today);
  }

  void insert(long municipality, long activity, ActivityContent content, LocalDate today) {
    db.batch(
            content.languages().stream()
                .map(
                    code ->
                        db.insertInto(ACTIVITY_LANGUAGE)
                            .set(ACTIVITY_LANGUAGE.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_LANGUAGE.ACTIVITY_ID, activity)
                            .set(ACTIVITY_LANGUAGE.LANGUAGE_CODE, code))
                .toList())
        .execute();
    db.batch(
            content.interests().stream()
                .map(
                    interest ->
                        db.insertInto(ACTIVITY_INTEREST)
                            .set(ACTIVITY_INTEREST.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_INTEREST.ACTIVITY_ID, activity)
                            .set(ACTIVITY_INTEREST.INTEREST, interest.name()))
                .toList())
        .execute();
    series.insert(municipality, activity, content.series(), today);
  }
}
