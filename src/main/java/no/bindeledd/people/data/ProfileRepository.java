package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.PARTICIPANT_FREE_TIME;
import static no.bindeledd.schema.Tables.PARTICIPANT_INTEREST;
import static no.bindeledd.schema.Tables.PARTICIPANT_LANGUAGE;
import static no.bindeledd.schema.Tables.PARTICIPANT_SKILL;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Skill;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The parts of a profile of which a person has several: languages, levels, interests, times. */
@Repository
class ProfileRepository {
  private final DSLContext db;

  ProfileRepository(DSLContext db) {
    this.db = db;
  }

  /** The part of a profile that stands in the participant's own row. */
  record Plain(
      String firstName,
      Language language,
      long area,
      AgeBand ageBand,
      @Nullable Gender gender,
      int reachKm) {}

  Profile fill(long municipality, long participant, Plain plain) {
    return new Profile(
        plain.firstName(),
        plain.language(),
        plain.area(),
        plain.ageBand(),
        plain.gender(),
        languages(municipality, participant),
        norwegian(municipality, participant),
        interests(municipality, participant),
        freeTimes(municipality, participant),
        plain.reachKm());
  }

  void replace(long municipality, long participant, Profile profile) {
    delete(municipality, participant);
    for (String code : profile.languages()) {
      db.insertInto(PARTICIPANT_LANGUAGE).values(municipality, participant, code).execute();
    }
    for (Map.Entry<Skill, NorwegianLevel> skill : profile.norwegian().entrySet()) {
      db.insertInto(PARTICIPANT_SKILL)
          .values(municipality, participant, skill.getKey().name(), skill.getValue().name())
          .execute();
    }
    for (Interest interest : profile.interests()) {
      db.insertInto(PARTICIPANT_INTEREST)
          .values(municipality, participant, interest.name())
          .execute();
    }
    for (FreeTime free : profile.freeTimes()) {
      db.insertInto(PARTICIPANT_FREE_TIME)
          .values(municipality, participant, free.day().getValue(), free.part().name())
          .execute();
    }
  }

  void delete(long municipality, long participant) {
    deleteFrom(
        PARTICIPANT_LANGUAGE,
        PARTICIPANT_LANGUAGE.MUNICIPALITY_ID,
        PARTICIPANT_LANGUAGE.PARTICIPANT_ID,
        municipality,
        participant);
    deleteFrom(
        PARTICIPANT_SKILL,
        PARTICIPANT_SKILL.MUNICIPALITY_ID,
        PARTICIPANT_SKILL.PARTICIPANT_ID,
        municipality,
        participant);
    deleteFrom(
        PARTICIPANT_INTEREST,
        PARTICIPANT_INTEREST.MUNICIPALITY_ID,
        PARTICIPANT_INTEREST.PARTICIPANT_ID,
        municipality,
        participant);
    deleteFrom(
        PARTICIPANT_FREE_TIME,
        PARTICIPANT_FREE_TIME.MUNICIPALITY_ID,
        PARTICIPANT_FREE_TIME.PARTICIPANT_ID,
        municipality,
        participant);
  }

  private void deleteFrom(
      Table<?> table,
      TableField<?, Long> municipalityField,
      TableField<?, Long> participantField,
      long municipality,
      long participant) {
    db.deleteFrom(table)
        .where(municipalityField.eq(municipality))
        .and(participantField.eq(participant))
        .execute();
  }

  private Set<String> languages(long municipality, long participant) {
    return db.select(PARTICIPANT_LANGUAGE.LANGUAGE_CODE)
        .from(PARTICIPANT_LANGUAGE)
        .where(PARTICIPANT_LANGUAGE.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT_LANGUAGE.PARTICIPANT_ID.eq(participant))
        .fetchSet(PARTICIPANT_LANGUAGE.LANGUAGE_CODE);
  }

  private Map<Skill, NorwegianLevel> norwegian(long municipality, long participant) {
    var levels = new EnumMap<Skill, NorwegianLevel>(Skill.class);
    db.selectFrom(PARTICIPANT_SKILL)
        .where(PARTICIPANT_SKILL.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT_SKILL.PARTICIPANT_ID.eq(participant))
        .forEach(
            r -> levels.put(Skill.valueOf(r.getSkill()), NorwegianLevel.valueOf(r.getLevelCode())));
    return levels;
  }

  private Set<Interest> interests(long municipality, long participant) {
    return new HashSet<>(
        db.select(PARTICIPANT_INTEREST.INTEREST)
            .from(PARTICIPANT_INTEREST)
            .where(PARTICIPANT_INTEREST.MUNICIPALITY_ID.eq(municipality))
            .and(PARTICIPANT_INTEREST.PARTICIPANT_ID.eq(participant))
            .fetch(r -> Interest.valueOf(r.value1())));
  }

  private Set<FreeTime> freeTimes(long municipality, long participant) {
    return new HashSet<>(
        db.selectFrom(PARTICIPANT_FREE_TIME)
            .where(PARTICIPANT_FREE_TIME.MUNICIPALITY_ID.eq(municipality))
            .and(PARTICIPANT_FREE_TIME.PARTICIPANT_ID.eq(participant))
            .fetch(
                r -> new FreeTime(DayOfWeek.of(r.getWeekday()), DayPart.valueOf(r.getDayPart()))));
  }
}
