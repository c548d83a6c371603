package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_LANGUAGE;
import static no.bindeledd.schema.Tables.ACTIVITY_SHARE;
import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Listed;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Wordings;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.municipality.Area;
import no.bindeledd.schema.tables.records.ActivityRecord;
import no.bindeledd.schema.tables.records.AreaRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Published activities as anybody may know them. This is the one place that makes a {@link
 * PublicActivity}, and the one that leaves out an address that is for those who have a place.
 */
@Repository
public class PublicActivityRepository {
  private static final Field<String> ORGANISER = coalesce(ORGANISATION.NAME, UNIT.NAME);

  private final DSLContext db;
  private final ContentLists lists;

  PublicActivityRepository(DSLContext db, ContentLists lists) {
    this.db = db;
    this.lists = lists;
  }

  /**
   * Soonest first.
   *
   * @param words in the spelling in which they are stored
   * @param shared with the municipality that is asked for
   */
  public List<PublicActivity> find(
      ActivityFilter filter,
      Collection<String> words,
      Collection<ActivityKey> shared,
      int offset,
      int limit) {
    return complete(
        rows(PublicFilter.shown(filter, words, shared))
            .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
            .offset(offset)
            .limit(limit)
            .fetch());
  }

  /** All that a municipality has, soonest first. */
  public List<PublicActivity> all(long municipality) {
    return complete(
        published(ActivityFilter.in(municipality), List.of())
            .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
            .fetch());
  }

  /** Those of them that are published, in any order. */
  public List<PublicActivity> of(Collection<ActivityKey> keys) {
    // Written into the statement: H2 finds no index for a list of bound values.
    var wanted = keys.stream().map(k -> row(inline(k.municipality()), inline(k.id()))).toList();
    return complete(
        published(ActivityFilter.ALL, List.of())
            .and(row(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID).in(wanted))
            .fetch());
  }

  /** A piece of what a municipality has, by id. */
  public List<PublicActivity> after(long municipality, long id, int limit) {
    var rows =
        published(ActivityFilter.in(municipality), List.of())
            .and(ACTIVITY.ID.gt(id))
            .orderBy(ACTIVITY.ID)
            .limit(limit)
            .fetch();
    return rows.isEmpty()
        ? List.of()
        : complete(
            rows,
            lists.between(
                municipality, rows.getFirst().get(ACTIVITY.ID), rows.getLast().get(ACTIVITY.ID)));
  }

  /** What the activities of a municipality are called, each title once. */
  public List<String> titles(long municipality) {
    return db.selectDistinct(ACTIVITY.TITLE)
        .from(ACTIVITY)
        .where(PublicFilter.matches(ActivityFilter.in(municipality), List.of()))
        .fetch(ACTIVITY.TITLE);
  }

  public int count(
      ActivityFilter filter, Collection<String> words, Collection<ActivityKey> shared) {
    return db.selectCount()
        .from(ACTIVITY)
        .where(PublicFilter.shown(filter, words, shared))
        .fetchSingle(r -> r.value1());
  }

  public Optional<PublicActivity> get(long municipality, long id) {
    return complete(
            published(ActivityFilter.in(municipality), List.of()).and(ACTIVITY.ID.eq(id)).fetch())
        .stream()
        .findFirst();
  }

  /** An activity in any state as the public would see it; its area must be known. */
  public Optional<PublicActivity> preview(long municipality, long id) {
    return complete(rows(ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.ID.eq(id))).fetch())
        .stream()
        .findFirst();
  }

  /** The municipalities in which there is something to find, by name. */
  public List<MunicipalityOffer> municipalities() {
    Condition published = ACTIVITY.STATE.eq(inline(ActivityState.PUBLISHED.name()));
    Map<Long, Integer> own =
        db.select(ACTIVITY.MUNICIPALITY_ID, DSL.count())
            .from(ACTIVITY)
            .where(published)
            .groupBy(ACTIVITY.MUNICIPALITY_ID)
            .fetchMap(r -> r.value1(), r -> r.value2());
    var offers = new HashMap<>(own);
    db.select(ACTIVITY_SHARE.NEIGHBOUR_ID, DSL.count())
        .from(ACTIVITY_SHARE)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SHARE.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_SHARE.ACTIVITY_ID))
        .where(published)
        .and(ACTIVITY_SHARE.SHOWN)
        .groupBy(ACTIVITY_SHARE.NEIGHBOUR_ID)
        .forEach(r -> offers.merge(r.value1(), r.value2(), Integer::sum));
    return db.select(MUNICIPALITY.ID, MUNICIPALITY.SLUG, MUNICIPALITY.NAME)
        .from(MUNICIPALITY)
        .where(MUNICIPALITY.ID.in(offers.keySet()))
        .orderBy(NorwegianOrder.of(MUNICIPALITY.NAME))
        .fetch(
            r ->
                new MunicipalityOffer(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    offers.getOrDefault(r.value1(), 0),
                    own.getOrDefault(r.value1(), 0)));
  }

  /** How many activities speak each language. */
  public Map<String, Integer> languages(ActivityFilter filter, Collection<ActivityKey> shared) {
    var found = new HashMap<String, Integer>();
    db.select(ACTIVITY_LANGUAGE.LANGUAGE_CODE, DSL.count())
        .from(ACTIVITY_LANGUAGE)
        .join(ACTIVITY)
        .on(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_LANGUAGE.MUNICIPALITY_ID))
        .and(ACTIVITY.ID.eq(ACTIVITY_LANGUAGE.ACTIVITY_ID))
        .where(PublicFilter.shown(filter, List.of(), shared))
        .groupBy(ACTIVITY_LANGUAGE.LANGUAGE_CODE)
        .forEach(r -> found.put(r.value1(), r.value2()));
    return found;
  }

  private SelectConditionStep<Record> published(ActivityFilter filter, Collection<String> words) {
    return rows(PublicFilter.matches(filter, words));
  }

  private SelectConditionStep<Record> rows(Condition condition) {
    return db.select(ACTIVITY.fields())
        .select(AREA.fields())
        .select(MUNICIPALITY.NAME, MUNICIPALITY.SLUG, ORGANISER, TranslationRepository.SOURCE)
        .from(ACTIVITY)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .join(AREA)
        .on(AREA.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(AREA.ID.eq(ACTIVITY.AREA_ID))
        .leftJoin(ORGANISATION)
        .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(ACTIVITY.UNIT_ID))
        .where(condition);
  }

  private List<PublicActivity> complete(List<Record> rows) {
    return complete(
        rows,
        lists.of(
            rows.stream()
                .map(r -> new ActivityKey(r.get(ACTIVITY.MUNICIPALITY_ID), r.get(ACTIVITY.ID)))
                .toList()));
  }

  private List<PublicActivity> complete(List<Record> rows, ContentLists.Found found) {
    Map<Long, Set<Long>> shares = shares(rows);
    return rows.stream().map(row -> toPublic(row, found, shares)).toList();
  }

  /** Where those show that do not stay at home, by activity. */
  private Map<Long, Set<Long>> shares(List<Record> rows) {
    var keys =
        rows.stream()
            .filter(r -> r.get(ACTIVITY.SHARED))
            .map(r -> row(inline(r.get(ACTIVITY.MUNICIPALITY_ID)), inline(r.get(ACTIVITY.ID))))
            .toList();
    var found = new HashMap<Long, Set<Long>>();
    if (!keys.isEmpty()) {
      db.selectFrom(ACTIVITY_SHARE)
          .where(row(ACTIVITY_SHARE.MUNICIPALITY_ID, ACTIVITY_SHARE.ACTIVITY_ID).in(keys))
          .and(ACTIVITY_SHARE.SHOWN)
          .forEach(
              r ->
                  found
                      .computeIfAbsent(r.getActivityId(), id -> new HashSet<>())
                      .add(r.getNeighbourId()));
    }
    return found;
  }

  private static PublicActivity toPublic(
      Record row, ContentLists.Found found, Map<Long, Set<Long>> shares) {
    ActivityRecord a = row.into(ACTIVITY);
    AreaRecord area = row.into(AREA);
    Instant end = Listed.last(a.getEndsOn());
    return new PublicActivity(
        a.getMunicipalityId(),
        a.getId(),
        row.get(MUNICIPALITY.NAME),
        row.get(MUNICIPALITY.SLUG),
        new Owner(a.getOrganisationId(), a.getUnitId()),
        row.get(ORGANISER),
        a.getTitle(),
        a.getDescription(),
        found.languagesOf(a.getId()),
        NorwegianLevel.valueOf(a.getLowestLevel()),
        Audience.valueOf(a.getAudience()),
        a.getAgeFrom(),
        a.getAgeTo(),
        found.interestsOf(a.getId()),
        a.getAddressAfterSignUp()
            ? null
            : new PublicActivity.Where(a.getPlaceName(), a.getAddress(), a.getAccessNotes()),
        new Area(
            area.getMunicipalityId(),
            area.getId(),
            area.getName(),
            area.getLatitude(),
            area.getLongitude()),
        a.getStartsOn(),
        a.getEndsOn(),
        found.seriesOf(a.getId()),
        found.timesOf(a.getId()),
        a.getListedAt().isBefore(end) ? a.getListedAt() : null,
        Objects.requireNonNullElse(a.getCapacity(), 0),
        a.getCapacity() != null && a.getPlacesTaken() >= a.getCapacity(),
        a.getPriceKroner(),
        a.getChildCare(),
        PlacementRow.readPublic(a),
        shares.getOrDefault(a.getId(), Set.of()),
        a.getChangedAt(),
        new Wordings(
            TranslationRepository.language(row.get(TranslationRepository.SOURCE)),
            found.translationsOf(a.getId()).stream()
                .filter(t -> !a.getAddressAfterSignUp() || t.field() != WrittenField.ACCESS_NOTES)
                .toList()));
  }
}
