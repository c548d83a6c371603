package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_INTEREST;
import static no.bindeledd.schema.Tables.ACTIVITY_LANGUAGE;
import static no.bindeledd.schema.Tables.ACTIVITY_TEXT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.Translated;
import no.bindeledd.activity.WeeklyTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** What activities have several of: languages, interests, rules, times, translations. */
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
      Map<Long, List<WeeklyTime>> times,
      Map<Long, List<Translated>> translations) {

    List<Translated> translationsOf(long activity) {
      return translations.getOrDefault(activity, List.of());
    }

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
      return new Found(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
    // Pairs, written into the statement: H2 finds no index for a list of bound values.
    var keys = activities.stream().map(k -> row(inline(k.municipality()), inline(k.id()))).toList();
    return found((municipality, activity) -> row(municipality, activity).in(keys));
  }

  /** Those of a municipality whose ids lie between two, with them: for reading many in order. */
  Found between(long here, long first, long last) {
    return found(
        (municipality, activity) -> municipality.eq(here).and(activity.between(first, last)));
  }

  private Found found(BiFunction<Field<Long>, Field<Long>, Condition> which) {
    return new Found(
        db
            .selectFrom(ACTIVITY_LANGUAGE)
            .where(which.apply(ACTIVITY_LANGUAGE.MUNICIPALITY_ID, ACTIVITY_LANGUAGE.ACTIVITY_ID))
            .fetchGroups(ACTIVITY_LANGUAGE.ACTIVITY_ID, r -> r.getLanguageCode())
            .entrySet()
            .stream()
            .collect(toMapOfSets()),
        db
            .selectFrom(ACTIVITY_INTEREST)
            .where(which.apply(ACTIVITY_INTEREST.MUNICIPALITY_ID, ACTIVITY_INTEREST.ACTIVITY_ID))
            .fetchGroups(ACTIVITY_INTEREST.ACTIVITY_ID, r -> Interest.valueOf(r.getInterest()))
            .entrySet()
            .stream()
            .collect(toMapOfSets()),
        series.of(which),
        series.timesOf(which),
        db.selectFrom(ACTIVITY_TEXT)
            .where(which.apply(ACTIVITY_TEXT.MUNICIPALITY_ID, ACTIVITY_TEXT.ACTIVITY_ID))
            .fetchGroups(ACTIVITY_TEXT.ACTIVITY_ID, TranslationRepository::toTranslated));
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
