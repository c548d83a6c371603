package no.bindeledd.organisation.contact.data;

import static no.bindeledd.schema.Tables.CONTACT_NOTE;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.UNIT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.contact.ContactNote;
import no.bindeledd.organisation.contact.NextStep;
import no.bindeledd.organisation.contact.NoteContent;
import no.bindeledd.organisation.contact.SpokeWith;
import no.bindeledd.organisation.contact.StepState;
import no.bindeledd.organisation.contact.Way;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Contacts of a municipality with organisations. */
@Repository
public class ContactNoteRepository {
  private final DSLContext db;
  private final Clock clock;

  ContactNoteRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The latest first. */
  public List<ContactNote> of(long municipality, long organisation, long reader, int most) {
    return notes(in(municipality).and(CONTACT_NOTE.ORGANISATION_ID.eq(organisation)))
        .orderBy(CONTACT_NOTE.SPOKEN_ON.desc(), CONTACT_NOTE.ID.desc())
        .limit(most)
        .fetch(r -> toNote(r, reader));
  }

  public int count(long municipality, long organisation) {
    return db.fetchCount(
        CONTACT_NOTE, in(municipality).and(CONTACT_NOTE.ORGANISATION_ID.eq(organisation)));
  }

  public Optional<ContactNote> find(long municipality, long id, long reader) {
    return notes(is(municipality, id)).fetchOptional(r -> toNote(r, reader));
  }

  /** What one person has to do up to a day, the most urgent first. */
  public List<ContactNote> dueOf(long municipality, long account, LocalDate until, int most) {
    return notes(
            open(municipality)
                .and(CONTACT_NOTE.STEP_ACCOUNT_ID.eq(account))
                .and(CONTACT_NOTE.DUE_ON.le(until)))
        .orderBy(CONTACT_NOTE.DUE_ON, CONTACT_NOTE.ID)
        .limit(most)
        .fetch(r -> toNote(r, account));
  }

  /** Who has something to do. */
  public List<Long> stepOwners(long municipality) {
    return db.selectDistinct(CONTACT_NOTE.STEP_ACCOUNT_ID)
        .from(CONTACT_NOTE)
        .where(open(municipality))
        .and(CONTACT_NOTE.STEP_ACCOUNT_ID.isNotNull())
        .fetch(CONTACT_NOTE.STEP_ACCOUNT_ID);
  }

  public List<ContactNote> openOf(
      long municipality, Collection<Long> owners, long reader, int most) {
    return notes(open(municipality).and(CONTACT_NOTE.STEP_ACCOUNT_ID.in(owners)))
        .orderBy(CONTACT_NOTE.DUE_ON, CONTACT_NOTE.ID)
        .limit(most)
        .fetch(r -> toNote(r, reader));
  }

  public boolean worksIn(long municipality, long organisation) {
    return db.fetchExists(
        ORGANISATION_PRESENCE,
        ORGANISATION_PRESENCE
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation)));
  }

  public void insert(
      long municipality,
      long id,
      long organisation,
      long account,
      @Nullable Long unit,
      NoteContent content) {
    db.insertInto(CONTACT_NOTE)
        .set(CONTACT_NOTE.MUNICIPALITY_ID, municipality)
        .set(CONTACT_NOTE.ID, id)
        .set(CONTACT_NOTE.ORGANISATION_ID, organisation)
        .set(CONTACT_NOTE.SPOKEN_ON, content.spokenOn())
        .set(CONTACT_NOTE.ACCOUNT_ID, account)
        .set(CONTACT_NOTE.UNIT_ID, unit)
        .set(CONTACT_NOTE.WAY, content.way().name())
        .set(CONTACT_NOTE.SPOKE_WITH, content.spokeWith().name())
        .set(CONTACT_NOTE.CONTACT_NAME, content.name())
        .set(CONTACT_NOTE.THEME, content.theme().name())
        .set(CONTACT_NOTE.REMARK, content.remark())
        .set(CONTACT_NOTE.STEP, name(content.step()))
        .set(CONTACT_NOTE.DUE_ON, content.dueOn())
        .set(CONTACT_NOTE.STEP_ACCOUNT_ID, content.step() == null ? null : account)
        .set(CONTACT_NOTE.STEP_STATE, content.step() == null ? null : StepState.OPEN.name())
        .set(CONTACT_NOTE.CREATED_AT, clock.instant())
        .set(CONTACT_NOTE.VERSION, 1L)
        .execute();
  }

  /**
   * A new step begins open; one that is the same as before keeps its state and its owner.
   *
   * @return rows updated: none if somebody else was faster
   */
  public int update(long municipality, long id, long version, long account, NoteContent content) {
    boolean step = content.step() != null;
    var same =
        step
            ? CONTACT_NOTE
                .STEP
                .eq(name(content.step()))
                .and(CONTACT_NOTE.DUE_ON.eq(content.dueOn()))
            : DSL.falseCondition();
    // MySQL and MariaDB take over columns from left to right, so what depends on the old step comes
    // before the new one.
    return db.update(CONTACT_NOTE)
        .set(
            CONTACT_NOTE.STEP_ACCOUNT_ID,
            DSL.when(same, CONTACT_NOTE.STEP_ACCOUNT_ID).otherwise(step ? account : null))
        .set(
            CONTACT_NOTE.STEP_STATE,
            DSL.when(same, CONTACT_NOTE.STEP_STATE).otherwise(step ? StepState.OPEN.name() : null))
        .set(CONTACT_NOTE.STEP, name(content.step()))
        .set(CONTACT_NOTE.DUE_ON, content.dueOn())
        .set(CONTACT_NOTE.SPOKEN_ON, content.spokenOn())
        .set(CONTACT_NOTE.WAY, content.way().name())
        .set(CONTACT_NOTE.SPOKE_WITH, content.spokeWith().name())
        .set(CONTACT_NOTE.CONTACT_NAME, content.name())
        .set(CONTACT_NOTE.THEME, content.theme().name())
        .set(CONTACT_NOTE.REMARK, content.remark())
        .set(CONTACT_NOTE.VERSION, version + 1)
        .where(is(municipality, id))
        .and(CONTACT_NOTE.VERSION.eq(version))
        .execute();
  }

  public int delete(long municipality, long id) {
    return db.deleteFrom(CONTACT_NOTE).where(is(municipality, id)).execute();
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int giveStep(long municipality, long id, long version, long account) {
    return db.update(CONTACT_NOTE)
        .set(CONTACT_NOTE.STEP_ACCOUNT_ID, account)
        .set(CONTACT_NOTE.VERSION, version + 1)
        .where(is(municipality, id))
        .and(CONTACT_NOTE.VERSION.eq(version))
        .and(CONTACT_NOTE.STEP_STATE.eq(StepState.OPEN.name()))
        .execute();
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int endStep(long municipality, long id, long version, StepState to) {
    return db.update(CONTACT_NOTE)
        .set(CONTACT_NOTE.STEP_STATE, to.name())
        .set(CONTACT_NOTE.STEP_ENDED_AT, clock.instant())
        .set(CONTACT_NOTE.VERSION, version + 1)
        .where(is(municipality, id))
        .and(CONTACT_NOTE.VERSION.eq(version))
        .and(CONTACT_NOTE.STEP_STATE.eq(StepState.OPEN.name()))
        .execute();
  }

  /** What the person is called goes first; what they were in the organisation stays. */
  public int forgetNames(Instant before, int most) {
    return db.update(CONTACT_NOTE)
        .setNull(CONTACT_NOTE.CONTACT_NAME)
        .where(CONTACT_NOTE.SPOKEN_ON.lt(day(before)))
        .and(CONTACT_NOTE.CONTACT_NAME.isNotNull())
        .limit(most)
        .execute();
  }

  public int deleteOld(Instant before, int most) {
    return db.deleteFrom(CONTACT_NOTE)
        .where(CONTACT_NOTE.SPOKEN_ON.lt(day(before)))
        .limit(most)
        .execute();
  }

  private static LocalDate day(Instant moment) {
    return Norway.local(moment).toLocalDate();
  }

  private SelectConditionStep<Record> notes(Condition which) {
    return db.select(CONTACT_NOTE.fields())
        .select(ORGANISATION.NAME, UNIT.NAME)
        .from(CONTACT_NOTE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(CONTACT_NOTE.ORGANISATION_ID))
        .leftJoin(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(CONTACT_NOTE.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(CONTACT_NOTE.UNIT_ID))
        .where(which);
  }

  private static Condition in(long municipality) {
    return CONTACT_NOTE.MUNICIPALITY_ID.eq(municipality);
  }

  private static Condition is(long municipality, long id) {
    return in(municipality).and(CONTACT_NOTE.ID.eq(id));
  }

  private static Condition open(long municipality) {
    return in(municipality).and(CONTACT_NOTE.STEP_STATE.eq(StepState.OPEN.name()));
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  private static ContactNote toNote(Record r, long reader) {
    String step = r.get(CONTACT_NOTE.STEP);
    String state = r.get(CONTACT_NOTE.STEP_STATE);
    return new ContactNote(
        r.get(CONTACT_NOTE.ID),
        r.get(CONTACT_NOTE.ORGANISATION_ID),
        r.get(ORGANISATION.NAME),
        new NoteContent(
            r.get(CONTACT_NOTE.SPOKEN_ON),
            Way.valueOf(r.get(CONTACT_NOTE.WAY)),
            SpokeWith.valueOf(r.get(CONTACT_NOTE.SPOKE_WITH)),
            r.get(CONTACT_NOTE.CONTACT_NAME),
            Responsibility.valueOf(r.get(CONTACT_NOTE.THEME)),
            r.get(CONTACT_NOTE.REMARK),
            step == null ? null : NextStep.valueOf(step),
            r.get(CONTACT_NOTE.DUE_ON)),
        r.get(CONTACT_NOTE.ACCOUNT_ID),
        null,
        r.get(UNIT.NAME),
        state == null ? null : StepState.valueOf(state),
        r.get(CONTACT_NOTE.STEP_ACCOUNT_ID),
        null,
        r.get(CONTACT_NOTE.ACCOUNT_ID) == reader,
        r.get(CONTACT_NOTE.VERSION));
  }
}
