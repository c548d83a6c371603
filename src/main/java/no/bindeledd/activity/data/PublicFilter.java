package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_LANGUAGE;
import static no.bindeledd.schema.Tables.ACTIVITY_TIME;
import static no.bindeledd.schema.Tables.ACTIVITY_WORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.NorwegianLevel;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which activities the public sees, and which of them somebody asks for, as a condition. */
final class PublicFilter {
  private PublicFilter() {}

  /** The published ones that fit, with all of the words; of a municipality its own. */
  static Condition matches(ActivityFilter filter, Collection<String> words) {
    return shown(filter, words, List.of());
  }

  /**
   * The same with what others share.
   *
   * @param shared with the municipality that is asked for
   */
  static Condition shown(
      ActivityFilter filter, Collection<String> words, Collection<ActivityKey> shared) {
    // The state is written into the statement so that a database can see how many rows it means.
    Condition condition = ACTIVITY.STATE.eq(inline(ActivityState.PUBLISHED.name()));
    if (filter.municipality() != null) {
      condition = condition.and(in(filter.municipality(), shared));
    }
    if (filter.language() != null) {
      condition =
          condition.and(
              exists(
                  selectOne()
                      .from(ACTIVITY_LANGUAGE)
                      .where(ACTIVITY_LANGUAGE.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                      .and(ACTIVITY_LANGUAGE.ACTIVITY_ID.eq(ACTIVITY.ID))
                      .and(ACTIVITY_LANGUAGE.LANGUAGE_CODE.eq(filter.language()))));
    }
    if (filter.day() != null) {
      condition =
          condition.and(
              exists(
                  selectOne()
                      .from(ACTIVITY_TIME)
                      .where(ACTIVITY_TIME.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                      .and(ACTIVITY_TIME.ACTIVITY_ID.eq(ACTIVITY.ID))
                      .and(ACTIVITY_TIME.WEEKDAY.eq(filter.day().getValue()))));
    }
    return condition
        .and(suits(filter))
        .and(words.stream().map(PublicFilter::has).reduce(noCondition(), Condition::and));
  }

  /** By municipality first, for which every database has its index; then which of the others. */
  private static Condition in(long municipality, Collection<ActivityKey> shared) {
    Condition own = ACTIVITY.MUNICIPALITY_ID.eq(municipality);
    if (shared.isEmpty()) {
      return own;
    }
    var keys = shared.stream().map(k -> row(inline(k.municipality()), inline(k.id()))).toList();
    return ACTIVITY
        .MUNICIPALITY_ID
        .in(places(municipality, shared))
        .and(own.or(row(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID).in(keys)));
  }

  /** Written into the statement: H2 finds no index for a list of bound values. */
  static List<Field<Long>> places(long municipality, Collection<ActivityKey> shared) {
    return Stream.concat(Stream.of(municipality), shared.stream().map(ActivityKey::municipality))
        .distinct()
        .<Field<Long>>map(DSL::inline)
        .toList();
  }

  private static Condition suits(ActivityFilter filter) {
    Condition condition = noCondition();
    if (filter.level() != null) {
      var enough =
          Arrays.stream(NorwegianLevel.values()).filter(filter.level()::reaches).map(Enum::name);
      condition = condition.and(ACTIVITY.LOWEST_LEVEL.in(enough.toList()));
    }
    if (filter.kind() != null) {
      String code = filter.kind().code();
      condition = condition.and(code == null ? ACTIVITY.KIND.isNull() : ACTIVITY.KIND.eq(code));
    }
    if (filter.childCare()) {
      condition = condition.and(ACTIVITY.CHILD_CARE);
    }
    if (filter.free()) {
      condition = condition.and(ACTIVITY.PRICE_KRONER.eq(0L));
    }
    if (filter.age() != null) {
      condition =
          condition
              .and(ACTIVITY.AGE_FROM.isNull().or(ACTIVITY.AGE_FROM.le(filter.age().to())))
              .and(ACTIVITY.AGE_TO.isNull().or(ACTIVITY.AGE_TO.ge(filter.age().from())));
    }
    return condition;
  }

  /** Words hold letters and digits only, so that none is a pattern. */
  private static Condition has(String word) {
    return exists(
        selectOne()
            .from(ACTIVITY_WORD)
            .where(ACTIVITY_WORD.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .and(ACTIVITY_WORD.ACTIVITY_ID.eq(ACTIVITY.ID))
            .and(ACTIVITY_WORD.WORD.like(word + "%")));
  }
}
