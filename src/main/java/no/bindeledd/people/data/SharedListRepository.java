package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.CONSENT_DATA;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.PARTICIPANT_LANGUAGE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.SharedRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Who shares with a unit, as a list: each fact leaves the database only where it is shared. */
@Repository
public class SharedListRepository {
  private final DSLContext db;

  SharedListRepository(DSLContext db) {
    this.db = db;
  }

  /** Who shares something with a unit for a purpose on this day, by the name as it is shared. */
  public List<SharedRow> of(long municipality, long unit, Purpose purpose, LocalDate today) {
    Condition counting = ConsentRepository.counts(municipality, unit, purpose, today);
    Map<Long, Set<String>> languages = languages(counting);
    var name = where(DataKind.FIRST_NAME, PARTICIPANT.FIRST_NAME);
    var area = where(DataKind.AREA, AREA.NAME);
    var age = where(DataKind.AGE_BAND, PARTICIPANT.AGE_BAND);
    return db.select(PARTICIPANT.ID, name, CONSENT.UNTIL_DAY, area, age)
        .from(CONSENT)
        .join(PARTICIPANT)
        .on(PARTICIPANT.MUNICIPALITY_ID.eq(CONSENT.MUNICIPALITY_ID))
        .and(PARTICIPANT.ID.eq(CONSENT.PARTICIPANT_ID))
        .join(AREA)
        .on(AREA.MUNICIPALITY_ID.eq(PARTICIPANT.MUNICIPALITY_ID))
        .and(AREA.ID.eq(PARTICIPANT.AREA_ID))
        .where(counting)
        // The order must not tell a name that is not shared.
        .orderBy(name, PARTICIPANT.ID)
        .fetch(
            r ->
                new SharedRow(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4(),
                    r.value5() == null ? null : AgeBand.valueOf(r.value5()),
                    languages.getOrDefault(r.value1(), Set.of())));
  }

  private Map<Long, Set<String>> languages(Condition counting) {
    return db
        .select(PARTICIPANT_LANGUAGE.PARTICIPANT_ID, PARTICIPANT_LANGUAGE.LANGUAGE_CODE)
        .from(CONSENT)
        .join(PARTICIPANT_LANGUAGE)
        .on(PARTICIPANT_LANGUAGE.MUNICIPALITY_ID.eq(CONSENT.MUNICIPALITY_ID))
        .and(PARTICIPANT_LANGUAGE.PARTICIPANT_ID.eq(CONSENT.PARTICIPANT_ID))
        .where(counting)
        .and(shares(DataKind.LANGUAGES))
        .fetchGroups(PARTICIPANT_LANGUAGE.PARTICIPANT_ID, PARTICIPANT_LANGUAGE.LANGUAGE_CODE)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  private static <T> Field<T> where(DataKind kind, Field<T> field) {
    return when(shares(kind), field);
  }

  private static Condition shares(DataKind kind) {
    return exists(
        selectOne()
            .from(CONSENT_DATA)
            .where(CONSENT_DATA.MUNICIPALITY_ID.eq(CONSENT.MUNICIPALITY_ID))
            .and(CONSENT_DATA.CONSENT_ID.eq(CONSENT.ID))
            .and(CONSENT_DATA.KIND.eq(kind.name())));
  }
}
