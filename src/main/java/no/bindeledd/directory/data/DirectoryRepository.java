package no.bindeledd.directory.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_LANGUAGE;
import static no.bindeledd.schema.Tables.CONTACT_NOTE;
import static no.bindeledd.schema.Tables.DOOR_OPENER;
import static no.bindeledd.schema.Tables.DOOR_OPENER_LANGUAGE;
import static no.bindeledd.schema.Tables.DOOR_OPENER_THEME;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.directory.DirectoryActivity;
import no.bindeledd.directory.DirectoryFilter;
import no.bindeledd.directory.DirectoryRow;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.organisation.Organisation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Organisations with what other modules have of them; from one municipality to its own rows. */
@Repository
public class DirectoryRepository {
  private final DSLContext db;

  DirectoryRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * How far a reader sees.
   *
   * @param openers the contact persons whom they see there
   * @param contacts whether they share what was spoken of
   */
  public record Sight(List<Long> openers, boolean contacts) {}

  public List<DirectoryRow> find(long municipality, DirectoryFilter filter, Sight sight, int most) {
    Field<Integer> activities =
        field(select(DSL.count()).from(ACTIVITY).where(published(municipality)));
    Field<LocalDate> last =
        sight.contacts()
            ? field(
                select(max(CONTACT_NOTE.SPOKEN_ON))
                    .from(CONTACT_NOTE)
                    .where(CONTACT_NOTE.MUNICIPALITY_ID.eq(municipality))
                    .and(CONTACT_NOTE.ORGANISATION_ID.eq(ORGANISATION.ID)))
            : inline(null, SQLDataType.LOCALDATE);
    return db.select(
            ORGANISATION.ID,
            ORGANISATION.NAME,
            ORGANISATION.KIND,
            ORGANISATION.CATEGORY_CODE,
            activities,
            last)
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(is(municipality, filter, sight))
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME), ORGANISATION.ID)
        .limit(most)
        .fetch(
            r ->
                new DirectoryRow(
                    r.value1(),
                    r.value2(),
                    Organisation.Kind.valueOf(r.value3()),
                    r.value4(),
                    r.value5(),
                    r.value6()));
  }

  public int count(long municipality, DirectoryFilter filter, Sight sight) {
    return db.selectCount()
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(is(municipality, filter, sight))
        .fetchSingle(r -> r.value1());
  }

  public List<String> categories(long municipality) {
    return db.selectDistinct(ORGANISATION.CATEGORY_CODE)
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION.CATEGORY_CODE.isNotNull())
        .orderBy(ORGANISATION.CATEGORY_CODE)
        .fetch(ORGANISATION.CATEGORY_CODE);
  }

  public boolean worksIn(long municipality, long organisation) {
    return db.fetchExists(
        ORGANISATION_PRESENCE,
        ORGANISATION_PRESENCE
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation)));
  }

  public List<DirectoryActivity> activities(long municipality, long organisation) {
    return db.select(ACTIVITY.ID, ACTIVITY.TITLE, ACTIVITY.LISTED_AT)
        .from(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ORGANISATION_ID.eq(organisation))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
        .fetch(r -> new DirectoryActivity(r.value1(), r.value2(), r.value3()));
  }

  private static Condition is(long municipality, DirectoryFilter filter, Sight sight) {
    Condition condition = ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality);
    String words = filter.words().strip().toLowerCase(Locale.ROOT);
    if (!words.isEmpty()) {
      condition =
          condition.and(
              lower(ORGANISATION.NAME)
                  .contains(words)
                  .or(ORGANISATION.ORGANISATION_NUMBER.startsWith(words.replace(" ", ""))));
    }
    if (filter.category() != null) {
      condition = condition.and(ORGANISATION.CATEGORY_CODE.eq(filter.category()));
    }
    return condition
        .and(speaks(municipality, filter, sight))
        .and(knows(municipality, filter, sight));
  }

  private static Condition speaks(long municipality, DirectoryFilter filter, Sight sight) {
    if (filter.language() == null) {
      return noCondition();
    }
    return exists(
            selectOne()
                .from(ACTIVITY)
                .join(ACTIVITY_LANGUAGE)
                .on(ACTIVITY_LANGUAGE.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                .and(ACTIVITY_LANGUAGE.ACTIVITY_ID.eq(ACTIVITY.ID))
                .where(published(municipality))
                .and(ACTIVITY_LANGUAGE.LANGUAGE_CODE.eq(filter.language())))
        .or(
            exists(
                selectOne()
                    .from(DOOR_OPENER)
                    .join(DOOR_OPENER_LANGUAGE)
                    .on(DOOR_OPENER_LANGUAGE.MUNICIPALITY_ID.eq(DOOR_OPENER.MUNICIPALITY_ID))
                    .and(DOOR_OPENER_LANGUAGE.OPENER_ID.eq(DOOR_OPENER.ID))
                    .where(opens(municipality, sight))
                    .and(DOOR_OPENER_LANGUAGE.LANGUAGE_CODE.eq(filter.language()))));
  }

  private static Condition knows(long municipality, DirectoryFilter filter, Sight sight) {
    if (filter.theme() == null) {
      return noCondition();
    }
    String theme = filter.theme().name();
    Condition known =
        exists(
            selectOne()
                .from(DOOR_OPENER)
                .join(DOOR_OPENER_THEME)
                .on(DOOR_OPENER_THEME.MUNICIPALITY_ID.eq(DOOR_OPENER.MUNICIPALITY_ID))
                .and(DOOR_OPENER_THEME.OPENER_ID.eq(DOOR_OPENER.ID))
                .where(opens(municipality, sight))
                .and(DOOR_OPENER_THEME.THEME.eq(theme)));
    return sight.contacts()
        ? known.or(
            exists(
                selectOne()
                    .from(CONTACT_NOTE)
                    .where(CONTACT_NOTE.MUNICIPALITY_ID.eq(municipality))
                    .and(CONTACT_NOTE.ORGANISATION_ID.eq(ORGANISATION.ID))
                    .and(CONTACT_NOTE.THEME.eq(theme))))
        : known;
  }

  private static Condition opens(long municipality, Sight sight) {
    return DOOR_OPENER
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(DOOR_OPENER.ORGANISATION_ID.eq(ORGANISATION.ID))
        .and(DOOR_OPENER.ID.in(sight.openers()));
  }

  private static Condition published(long municipality) {
    return ACTIVITY
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY.ORGANISATION_ID.eq(ORGANISATION.ID))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()));
  }
}
