package no.bindeledd.organisation.opener.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static no.bindeledd.schema.Tables.DOOR_OPENER;
import static no.bindeledd.schema.Tables.DOOR_OPENER_LANGUAGE;
import static no.bindeledd.schema.Tables.DOOR_OPENER_THEME;
import static no.bindeledd.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.data.Traces;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.opener.DoorOpener;
import no.bindeledd.organisation.opener.OpenerContent;
import no.bindeledd.organisation.opener.ShownTo;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Contact persons, with the languages they speak and the themes they know. */
@Repository
public class DoorOpenerRepository {
  private final DSLContext db;
  private final Traces traces;

  DoorOpenerRepository(DSLContext db, Traces traces) {
    this.db = db;
    this.traces = traces;
  }

  public Optional<DoorOpener> of(long account) {
    return read(DOOR_OPENER.ACCOUNT_ID.eq(account)).stream().findFirst();
  }

  /** Those who let themselves be seen at one of these levels and have said so since, by name. */
  public List<DoorOpener> shown(long municipality, Set<ShownTo> levels, Instant since) {
    return read(
        DOOR_OPENER
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(DOOR_OPENER.SHOWN_TO.in(levels.stream().map(Enum::name).toList()))
            .and(DOOR_OPENER.CONFIRMED_AT.gt(since)),
        NorwegianOrder.of(DOOR_OPENER.CONTACT_NAME),
        DOOR_OPENER.ID);
  }

  /** All, in the order of their ids, for the night. */
  public List<DoorOpener> after(long id, int most) {
    return read(DOOR_OPENER.ID.gt(id), most, DOOR_OPENER.ID);
  }

  /**
   * @return false if the person is one already
   */
  public boolean insert(
      long municipality,
      long id,
      long account,
      @Nullable Long organisation,
      OpenerContent content,
      Instant now) {
    try {
      db.insertInto(DOOR_OPENER)
          .set(DOOR_OPENER.MUNICIPALITY_ID, municipality)
          .set(DOOR_OPENER.ID, id)
          .set(DOOR_OPENER.ACCOUNT_ID, account)
          .set(DOOR_OPENER.ORGANISATION_ID, organisation)
          .set(DOOR_OPENER.CONTACT_NAME, content.name())
          .set(DOOR_OPENER.EMAIL, content.email())
          .set(DOOR_OPENER.PHONE, content.phone())
          .set(DOOR_OPENER.SHOWN_TO, content.shownTo().name())
          .set(DOOR_OPENER.CONFIRMED_AT, now)
          .set(DOOR_OPENER.VERSION, 1L)
          .execute();
    } catch (IntegrityConstraintViolationException | DuplicateKeyException already) {
      return false;
    }
    insertLists(municipality, id, content);
    return true;
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int update(long municipality, long id, long version, OpenerContent content, Instant now) {
    int updated =
        db.update(DOOR_OPENER)
            .set(DOOR_OPENER.CONTACT_NAME, content.name())
            .set(DOOR_OPENER.EMAIL, content.email())
            .set(DOOR_OPENER.PHONE, content.phone())
            .set(DOOR_OPENER.SHOWN_TO, content.shownTo().name())
            .set(DOOR_OPENER.CONFIRMED_AT, now)
            .setNull(DOOR_OPENER.ASKED_AT)
            .set(DOOR_OPENER.VERSION, version + 1)
            .where(is(municipality, id))
            .and(DOOR_OPENER.VERSION.eq(version))
            .execute();
    if (updated == 1) {
      deleteLists(municipality, id);
      insertLists(municipality, id, content);
    }
    return updated;
  }

  public void confirm(long municipality, long id, Instant now) {
    db.update(DOOR_OPENER)
        .set(DOOR_OPENER.CONFIRMED_AT, now)
        .setNull(DOOR_OPENER.ASKED_AT)
        .where(is(municipality, id))
        .execute();
  }

  /**
   * @return false if they were asked before
   */
  public boolean ask(long municipality, long id, Instant now) {
    return db.update(DOOR_OPENER)
            .set(DOOR_OPENER.ASKED_AT, now)
            .where(is(municipality, id))
            .and(DOOR_OPENER.ASKED_AT.isNull())
            .execute()
        == 1;
  }

  /** With what they did here, and whatever they had begun to write. */
  public void erase(long municipality, long id) {
    deleteLists(municipality, id);
    db.deleteFrom(DOOR_OPENER).where(is(municipality, id)).execute();
    traces.forgetHistory("door_opener", id);
    traces.forgetDrafts("door-opener", id);
  }

  /** Those who have not answered in time. */
  public int eraseLapsed(Instant before, int most) {
    var lapsed =
        db.select(DOOR_OPENER.MUNICIPALITY_ID, DOOR_OPENER.ID)
            .from(DOOR_OPENER)
            .where(DOOR_OPENER.CONFIRMED_AT.lt(before))
            .limit(most)
            .fetch();
    lapsed.forEach(r -> erase(r.value1(), r.value2()));
    return lapsed.size();
  }

  private void insertLists(long municipality, long id, OpenerContent content) {
    for (String language : content.languages()) {
      db.insertInto(DOOR_OPENER_LANGUAGE)
          .set(DOOR_OPENER_LANGUAGE.MUNICIPALITY_ID, municipality)
          .set(DOOR_OPENER_LANGUAGE.OPENER_ID, id)
          .set(DOOR_OPENER_LANGUAGE.LANGUAGE_CODE, language)
          .execute();
    }
    for (Responsibility theme : content.themes()) {
      db.insertInto(DOOR_OPENER_THEME)
          .set(DOOR_OPENER_THEME.MUNICIPALITY_ID, municipality)
          .set(DOOR_OPENER_THEME.OPENER_ID, id)
          .set(DOOR_OPENER_THEME.THEME, theme.name())
          .execute();
    }
  }

  private void deleteLists(long municipality, long id) {
    db.deleteFrom(DOOR_OPENER_LANGUAGE)
        .where(DOOR_OPENER_LANGUAGE.MUNICIPALITY_ID.eq(municipality))
        .and(DOOR_OPENER_LANGUAGE.OPENER_ID.eq(id))
        .execute();
    db.deleteFrom(DOOR_OPENER_THEME)
        .where(DOOR_OPENER_THEME.MUNICIPALITY_ID.eq(municipality))
        .and(DOOR_OPENER_THEME.OPENER_ID.eq(id))
        .execute();
  }

  private List<DoorOpener> read(Condition which, OrderField<?>... order) {
    return read(which, Integer.MAX_VALUE, order);
  }

  /** Three questions, however many there are. */
  private List<DoorOpener> read(Condition which, int most, OrderField<?>... order) {
    var rows =
        db.select(DOOR_OPENER.fields())
            .select(ORGANISATION.NAME)
            .from(DOOR_OPENER)
            .leftJoin(ORGANISATION)
            .on(ORGANISATION.ID.eq(DOOR_OPENER.ORGANISATION_ID))
            .where(which)
            .orderBy(order)
            .limit(most)
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Set<String>> languages =
        db.select(DOOR_OPENER.ID, DOOR_OPENER_LANGUAGE.LANGUAGE_CODE)
            .from(DOOR_OPENER)
            .join(DOOR_OPENER_LANGUAGE)
            .on(DOOR_OPENER_LANGUAGE.MUNICIPALITY_ID.eq(DOOR_OPENER.MUNICIPALITY_ID))
            .and(DOOR_OPENER_LANGUAGE.OPENER_ID.eq(DOOR_OPENER.ID))
            .where(which)
            .collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
    Map<Long, Set<Responsibility>> themes =
        db.select(DOOR_OPENER.ID, DOOR_OPENER_THEME.THEME)
            .from(DOOR_OPENER)
            .join(DOOR_OPENER_THEME)
            .on(DOOR_OPENER_THEME.MUNICIPALITY_ID.eq(DOOR_OPENER.MUNICIPALITY_ID))
            .and(DOOR_OPENER_THEME.OPENER_ID.eq(DOOR_OPENER.ID))
            .where(which)
            .collect(
                groupingBy(
                    Record2::value1, mapping(r -> Responsibility.valueOf(r.value2()), toSet())));
    return rows.map(
        r ->
            toOpener(
                r,
                languages.getOrDefault(r.get(DOOR_OPENER.ID), Set.of()),
                themes.getOrDefault(r.get(DOOR_OPENER.ID), Set.of())));
  }

  private static Condition is(long municipality, long id) {
    return DOOR_OPENER.MUNICIPALITY_ID.eq(municipality).and(DOOR_OPENER.ID.eq(id));
  }

  private static DoorOpener toOpener(Record r, Set<String> languages, Set<Responsibility> themes) {
    return new DoorOpener(
        r.get(DOOR_OPENER.MUNICIPALITY_ID),
        r.get(DOOR_OPENER.ID),
        r.get(DOOR_OPENER.ACCOUNT_ID),
        r.get(DOOR_OPENER.ORGANISATION_ID),
        r.get(ORGANISATION.NAME),
        new OpenerContent(
            r.get(DOOR_OPENER.CONTACT_NAME),
            r.get(DOOR_OPENER.EMAIL),
            r.get(DOOR_OPENER.PHONE),
            languages,
            themes,
            ShownTo.valueOf(r.get(DOOR_OPENER.SHOWN_TO))),
        r.get(DOOR_OPENER.CONFIRMED_AT),
        r.get(DOOR_OPENER.VERSION));
  }
}
