package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.ICNPO_NAME;
import static no.bindeledd.schema.Tables.VOLUNTARY_CATEGORY;
import static no.bindeledd.schema.Tables.VOLUNTARY_UNIT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.organisation.register.VoluntaryRecord;
import no.bindeledd.schema.tables.records.VoluntaryUnitRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Our copy of Frivillighetsregisteret. */
@Repository
public class VoluntaryRepository {
  private static final String REGISTERED = "REGISTERED";
  private static final String LEFT = "LEFT";

  private final DSLContext db;
  private final Clock clock;

  VoluntaryRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Keeps what a walk has seen.
   *
   * @return false if the same walk had seen it before
   */
  public boolean see(long walk, VoluntaryRecord seen) {
    VoluntaryUnitRecord there =
        db.fetchOne(VOLUNTARY_UNIT, VOLUNTARY_UNIT.ORGANISATION_NUMBER.eq(seen.number()));
    if (there != null && there.getWalkId() == walk) {
      return false;
    }
    VoluntaryUnitRecord r = there == null ? db.newRecord(VOLUNTARY_UNIT) : there;
    String state = seen.registered() ? REGISTERED : LEFT;
    if (there == null || !there.getState().equals(state)) {
      r.setChangedAt(clock.instant());
    }
    r.setOrganisationNumber(seen.number());
    r.setState(state);
    r.setRegisteredOn(seen.registeredOn());
    r.setGrassrootsShare(seen.grassrootsShare());
    r.setWalkId(walk);
    r.store();
    if (!categories(seen.number()).equals(seen.categories())) {
      db.deleteFrom(VOLUNTARY_CATEGORY)
          .where(VOLUNTARY_CATEGORY.ORGANISATION_NUMBER.eq(seen.number()))
          .execute();
      for (int place = 0; place < seen.categories().size(); place++) {
        db.insertInto(VOLUNTARY_CATEGORY)
            .set(VOLUNTARY_CATEGORY.ORGANISATION_NUMBER, seen.number())
            .set(VOLUNTARY_CATEGORY.CATEGORY_PLACE, place)
            .set(VOLUNTARY_CATEGORY.ICNPO_CODE, seen.categories().get(place))
            .execute();
      }
    }
    return true;
  }

  /** Whether it is in the register; empty if no walk has ever seen it. */
  public Optional<Boolean> isRegistered(String number) {
    return db.select(VOLUNTARY_UNIT.STATE)
        .from(VOLUNTARY_UNIT)
        .where(VOLUNTARY_UNIT.ORGANISATION_NUMBER.eq(number))
        .fetchOptional(r -> r.value1().equals(REGISTERED));
  }

  public int countRegistered() {
    return db.fetchCount(VOLUNTARY_UNIT, VOLUNTARY_UNIT.STATE.eq(REGISTERED));
  }

  /**
   * Some that a walk which came to its end has not seen: they have left the register.
   *
   * @return how many
   */
  public int markLeft(long walk, int count) {
    List<String> unseen =
        db.select(VOLUNTARY_UNIT.ORGANISATION_NUMBER)
            .from(VOLUNTARY_UNIT)
            .where(VOLUNTARY_UNIT.WALK_ID.ne(walk))
            .and(VOLUNTARY_UNIT.STATE.eq(REGISTERED))
            .limit(count)
            .fetch(VOLUNTARY_UNIT.ORGANISATION_NUMBER);
    unseen.forEach(
        number ->
            db.update(VOLUNTARY_UNIT)
                .set(VOLUNTARY_UNIT.STATE, LEFT)
                .set(VOLUNTARY_UNIT.CHANGED_AT, clock.instant())
                .where(VOLUNTARY_UNIT.ORGANISATION_NUMBER.eq(number))
                .execute());
    return unseen.size();
  }

  /** Codes of ICNPO, the most important first. */
  public List<String> categories(String number) {
    return db.select(VOLUNTARY_CATEGORY.ICNPO_CODE)
        .from(VOLUNTARY_CATEGORY)
        .where(VOLUNTARY_CATEGORY.ORGANISATION_NUMBER.eq(number))
        .orderBy(VOLUNTARY_CATEGORY.CATEGORY_PLACE)
        .fetch(VOLUNTARY_CATEGORY.ICNPO_CODE);
  }

  /**
   * The names of an organisation's categories; a code that the register has not named is left out.
   *
   * @param language nb or nn
   */
  public List<String> categoryNames(String number, String language) {
    return db.select(ICNPO_NAME.NAME)
        .from(VOLUNTARY_CATEGORY)
        .join(ICNPO_NAME)
        .on(ICNPO_NAME.ICNPO_CODE.eq(VOLUNTARY_CATEGORY.ICNPO_CODE))
        .where(VOLUNTARY_CATEGORY.ORGANISATION_NUMBER.eq(number))
        .and(ICNPO_NAME.LANGUAGE.eq(language))
        .orderBy(VOLUNTARY_CATEGORY.CATEGORY_PLACE)
        .fetch(ICNPO_NAME.NAME);
  }

  /** A hundred or so, in place of those that were. */
  public void name(String language, Map<String, String> names) {
    db.deleteFrom(ICNPO_NAME).where(ICNPO_NAME.LANGUAGE.eq(language)).execute();
    names.forEach(
        (code, name) ->
            db.insertInto(ICNPO_NAME)
                .set(ICNPO_NAME.ICNPO_CODE, code)
                .set(ICNPO_NAME.LANGUAGE, language)
                .set(ICNPO_NAME.NAME, name)
                .execute());
  }
}
