package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.CONSENT_DATA;
import static no.bindeledd.schema.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.people.Consent;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.Purpose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Consents and what they name. */
@Repository
public class ConsentRepository {
  private final DSLContext db;

  ConsentRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(Consent c) {
    db.insertInto(CONSENT)
        .set(CONSENT.MUNICIPALITY_ID, c.municipality())
        .set(CONSENT.ID, c.id())
        .set(CONSENT.PARTICIPANT_ID, c.participant())
        .set(CONSENT.UNIT_ID, c.unit())
        .set(CONSENT.PURPOSE, c.purpose().name())
        .set(CONSENT.UNTIL_DAY, c.until())
        .set(CONSENT.STATE, c.state().name())
        .set(CONSENT.PROPOSED_AT, c.proposedAt())
        .set(CONSENT.VERSION, 1L)
        .execute();
    for (DataKind kind : c.kinds()) {
      db.insertInto(CONSENT_DATA).values(c.municipality(), c.id(), kind.name()).execute();
    }
  }

  public Optional<Consent> find(long municipality, long id) {
    return consents().where(is(municipality, id)).fetchOptional(this::toConsent);
  }

  public List<Consent> ofParticipant(long municipality, long participant) {
    return consents()
        .where(CONSENT.MUNICIPALITY_ID.eq(municipality))
        .and(CONSENT.PARTICIPANT_ID.eq(participant))
        .orderBy(CONSENT.PROPOSED_AT.desc(), CONSENT.ID.desc())
        .fetch(this::toConsent);
  }

  /** The consent under which a unit may see a participant for a purpose on this day. */
  public Optional<Consent> counting(
      long municipality, long participant, long unit, Purpose purpose, LocalDate today) {
    return consents()
        .where(counts(municipality, unit, purpose, today))
        .and(CONSENT.PARTICIPANT_ID.eq(participant))
        .orderBy(CONSENT.UNTIL_DAY.desc(), CONSENT.ID)
        .limit(1)
        .fetchOptional(this::toConsent);
  }

  /** Whether a proposal waits, or a consent counts, between these two for this purpose. */
  public boolean isOpen(
      long municipality, long participant, long unit, Purpose purpose, LocalDate today) {
    return db.fetchExists(
        CONSENT,
        CONSENT
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(CONSENT.PARTICIPANT_ID.eq(participant))
            .and(CONSENT.UNIT_ID.eq(unit))
            .and(CONSENT.PURPOSE.eq(purpose.name()))
            .and(
                CONSENT
                    .STATE
                    .eq(ConsentState.PROPOSED.name())
                    .or(
                        CONSENT
                            .STATE
                            .eq(ConsentState.CONFIRMED.name())
                            .and(CONSENT.UNTIL_DAY.ge(today)))));
  }

  /** Proposals that nobody answered in time. */
  public List<Consent> unanswered(Instant proposedBefore, int most) {
    return consents()
        .where(CONSENT.STATE.eq(ConsentState.PROPOSED.name()))
        .and(CONSENT.PROPOSED_AT.le(proposedBefore))
        .orderBy(CONSENT.PROPOSED_AT)
        .limit(most)
        .fetch(this::toConsent);
  }

  /** Consents whose last day is over. */
  public List<Consent> pastTheirDay(LocalDate today, int most) {
    return consents()
        .where(CONSENT.STATE.eq(ConsentState.CONFIRMED.name()))
        .and(CONSENT.UNTIL_DAY.lt(today))
        .orderBy(CONSENT.UNTIL_DAY)
        .limit(most)
        .fetch(this::toConsent);
  }

  /**
   * @throws ChangedMeanwhile if it is no longer as it was read
   */
  public void move(Consent read, ConsentState to, Instant now) {
    boolean answer = read.state() == ConsentState.PROPOSED && to != ConsentState.LAPSED;
    ChangedMeanwhile.unlessOne(
        db.update(CONSENT)
            .set(CONSENT.STATE, to.name())
            .set(CONSENT.ANSWERED_AT, answer ? now : read.answeredAt())
            .set(CONSENT.ENDED_AT, to == ConsentState.CONFIRMED ? null : now)
            .set(CONSENT.VERSION, read.version() + 1)
            .where(is(read.municipality(), read.id()))
            .and(CONSENT.VERSION.eq(read.version()))
            .execute());
  }

  public void deleteOf(long municipality, long participant) {
    db.deleteFrom(CONSENT_DATA)
        .where(CONSENT_DATA.MUNICIPALITY_ID.eq(municipality))
        .and(
            CONSENT_DATA.CONSENT_ID.in(
                DSL.select(CONSENT.ID)
                    .from(CONSENT)
                    .where(CONSENT.MUNICIPALITY_ID.eq(municipality))
                    .and(CONSENT.PARTICIPANT_ID.eq(participant))))
        .execute();
    db.deleteFrom(CONSENT)
        .where(CONSENT.MUNICIPALITY_ID.eq(municipality))
        .and(CONSENT.PARTICIPANT_ID.eq(participant))
        .execute();
  }

  private SelectOnConditionStep<Record> consents() {
    return db.select(CONSENT.asterisk())
        .select(UNIT.NAME)
        .from(CONSENT)
        .join(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(CONSENT.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(CONSENT.UNIT_ID));
  }

  private Consent toConsent(Record r) {
    long municipality = r.get(CONSENT.MUNICIPALITY_ID);
    long id = r.get(CONSENT.ID);
    return new Consent(
        municipality,
        id,
        r.get(CONSENT.PARTICIPANT_ID),
        r.get(CONSENT.UNIT_ID),
        r.get(UNIT.NAME),
        Purpose.valueOf(r.get(CONSENT.PURPOSE)),
        kinds(municipality, id),
        r.get(CONSENT.UNTIL_DAY),
        ConsentState.valueOf(r.get(CONSENT.STATE)),
        r.get(CONSENT.PROPOSED_AT),
        r.get(CONSENT.ANSWERED_AT),
        r.get(CONSENT.VERSION));
  }

  private Set<DataKind> kinds(long municipality, long consent) {
    return new HashSet<>(
        db.select(CONSENT_DATA.KIND)
            .from(CONSENT_DATA)
            .where(CONSENT_DATA.MUNICIPALITY_ID.eq(municipality))
            .and(CONSENT_DATA.CONSENT_ID.eq(consent))
            .fetch(r -> DataKind.valueOf(r.value1())));
  }

  /** Whether something may be seen under a consent on this day. */
  static Condition counts(long municipality, long unit, Purpose purpose, LocalDate today) {
    return CONSENT
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(CONSENT.UNIT_ID.eq(unit))
        .and(CONSENT.PURPOSE.eq(purpose.name()))
        .and(CONSENT.STATE.eq(ConsentState.CONFIRMED.name()))
        .and(CONSENT.UNTIL_DAY.ge(today));
  }

  private static Condition is(long municipality, long id) {
    return CONSENT.MUNICIPALITY_ID.eq(municipality).and(CONSENT.ID.eq(id));
  }
}
