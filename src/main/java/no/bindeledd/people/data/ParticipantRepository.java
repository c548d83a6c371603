package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Participant;
import no.bindeledd.people.ParticipantRow;
import no.bindeledd.people.ParticipantState;
import no.bindeledd.people.Profile;
import no.bindeledd.schema.tables.records.ParticipantRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Participants, each within one municipality. */
@Repository
public class ParticipantRepository {
  private final DSLContext db;
  private final ProfileRepository profiles;

  ParticipantRepository(DSLContext db, ProfileRepository profiles) {
    this.db = db;
    this.profiles = profiles;
  }

  public boolean isRegistered(long municipality, long unit, long account) {
    return db.fetchExists(
        PARTICIPANT,
        PARTICIPANT
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(PARTICIPANT.UNIT_ID.eq(unit))
            .and(PARTICIPANT.ACCOUNT_ID.eq(account)));
  }

  public void insert(Participant p, String channel) {
    Profile profile = p.profile();
    db.insertInto(PARTICIPANT)
        .set(PARTICIPANT.MUNICIPALITY_ID, p.municipality())
        .set(PARTICIPANT.ID, p.id())
        .set(PARTICIPANT.ACCOUNT_ID, p.account())
        .set(PARTICIPANT.UNIT_ID, p.unit())
        .set(PARTICIPANT.AREA_ID, profile.area())
        .set(PARTICIPANT.FIRST_NAME, profile.firstName().strip())
        .set(PARTICIPANT.CHANNEL, channel)
        .set(PARTICIPANT.LANGUAGE, profile.language().code())
        .set(PARTICIPANT.AGE_BAND, profile.ageBand().name())
        .set(PARTICIPANT.GENDER, profile.gender() == null ? null : profile.gender().name())
        .set(PARTICIPANT.REACH_KM, profile.reachKm())
        .set(PARTICIPANT.STATE, p.state().name())
        .set(PARTICIPANT.REGISTERED_AT, p.registeredAt())
        .set(PARTICIPANT.VERSION, 1L)
        .execute();
    profiles.replace(p.municipality(), p.id(), profile);
  }

  /**
   * @throws ChangedMeanwhile if somebody saved since this version was read
   */
  public void update(long municipality, long id, long version, Profile profile) {
    ChangedMeanwhile.unlessOne(
        db.update(PARTICIPANT)
            .set(PARTICIPANT.AREA_ID, profile.area())
            .set(PARTICIPANT.FIRST_NAME, profile.firstName().strip())
            .set(PARTICIPANT.LANGUAGE, profile.language().code())
            .set(PARTICIPANT.AGE_BAND, profile.ageBand().name())
            .set(PARTICIPANT.GENDER, profile.gender() == null ? null : profile.gender().name())
            .set(PARTICIPANT.REACH_KM, profile.reachKm())
            .set(PARTICIPANT.VERSION, version + 1)
            .where(is(municipality, id))
            .and(PARTICIPANT.VERSION.eq(version))
            .execute());
    profiles.replace(municipality, id, profile);
  }

  public Optional<Participant> find(long municipality, long id) {
    return db.selectFrom(PARTICIPANT)
        .where(is(municipality, id))
        .fetchOptional()
        .map(this::toParticipant);
  }

  /** Waits for whoever else changes this participant or their consents, until they are done. */
  public void lock(long municipality, long id) {
    db.select(PARTICIPANT.ID).from(PARTICIPANT).where(is(municipality, id)).forUpdate().fetch();
  }

  /** The way on which the person was first reached. */
  public Optional<String> channel(long municipality, long id) {
    return db.select(PARTICIPANT.CHANNEL)
        .from(PARTICIPANT)
        .where(is(municipality, id))
        .fetchOptional(PARTICIPANT.CHANNEL);
  }

  /** All records that units hold about one person, in whatever municipality: for that person. */
  public List<Participant> ofAccount(long account) {
    return db.selectFrom(PARTICIPANT)
        .where(PARTICIPANT.ACCOUNT_ID.eq(account))
        .orderBy(PARTICIPANT.REGISTERED_AT, PARTICIPANT.ID)
        .fetch()
        .map(this::toParticipant);
  }

  /** A unit's participants with how far their consents are, the newest first. */
  public List<ParticipantRow> ofUnit(long municipality, long unit, LocalDate today) {
    var waiting = count(when(CONSENT.STATE.eq(ConsentState.PROPOSED.name()), CONSENT.ID));
    var shared =
        count(
            when(
                CONSENT.STATE.eq(ConsentState.CONFIRMED.name()).and(CONSENT.UNTIL_DAY.ge(today)),
                CONSENT.ID));
    return db.select(
            PARTICIPANT.ID,
            PARTICIPANT.FIRST_NAME,
            AREA.NAME,
            PARTICIPANT.AGE_BAND,
            PARTICIPANT.REGISTERED_AT,
            waiting,
            shared)
        .from(PARTICIPANT)
        .join(AREA)
        .on(AREA.MUNICIPALITY_ID.eq(PARTICIPANT.MUNICIPALITY_ID))
        .and(AREA.ID.eq(PARTICIPANT.AREA_ID))
        .leftJoin(CONSENT)
        .on(CONSENT.MUNICIPALITY_ID.eq(PARTICIPANT.MUNICIPALITY_ID))
        .and(CONSENT.PARTICIPANT_ID.eq(PARTICIPANT.ID))
        .where(PARTICIPANT.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT.UNIT_ID.eq(unit))
        .groupBy(
            PARTICIPANT.ID,
            PARTICIPANT.FIRST_NAME,
            AREA.NAME,
            PARTICIPANT.AGE_BAND,
            PARTICIPANT.REGISTERED_AT)
        .orderBy(PARTICIPANT.REGISTERED_AT.desc(), PARTICIPANT.ID.desc())
        .fetch(
            r ->
                new ParticipantRow(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    AgeBand.valueOf(r.value4()),
                    r.value5(),
                    r.value6(),
                    r.value7()));
  }

  /** Erases the participant with the profile; consents and views went before. */
  public void delete(long municipality, long id) {
    profiles.delete(municipality, id);
    db.deleteFrom(PARTICIPANT).where(is(municipality, id)).execute();
  }

  private Participant toParticipant(ParticipantRecord r) {
    Profile profile =
        profiles.fill(
            r.getMunicipalityId(),
            r.getId(),
            new ProfileRepository.Plain(
                r.getFirstName(),
                Language.byCode(r.getLanguage()).orElse(Language.NB),
                r.getAreaId(),
                AgeBand.valueOf(r.getAgeBand()),
                r.getGender() == null ? null : Gender.valueOf(r.getGender()),
                r.getReachKm()));
    return new Participant(
        r.getMunicipalityId(),
        r.getId(),
        r.getAccountId(),
        r.getUnitId(),
        profile,
        ParticipantState.valueOf(r.getState()),
        r.getRegisteredAt(),
        r.getVersion());
  }

  private static Condition is(long municipality, long id) {
    return DSL.and(PARTICIPANT.MUNICIPALITY_ID.eq(municipality), PARTICIPANT.ID.eq(id));
  }
}
