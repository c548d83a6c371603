package no.bindeledd.organisation.merge.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_KEY;
import static no.bindeledd.schema.Tables.ORGANISATION_KEYED;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.organisation.merge.engine.KeyKind;
import no.bindeledd.organisation.merge.engine.Traits;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What an organisation would have in common with another row for itself. */
@Repository
public class KeyRepository {
  private final DSLContext db;

  KeyRepository(DSLContext db) {
    this.db = db;
  }

  /** Those whose keys were made of something else than what stands there now. */
  public List<Long> behind(long after, int most) {
    return db.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .leftJoin(ORGANISATION_KEYED)
        .on(ORGANISATION_KEYED.ORGANISATION_ID.eq(ORGANISATION.ID))
        .leftJoin(REGISTER_UNIT)
        .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .where(ORGANISATION.ID.gt(after))
        .and(
            ORGANISATION_KEYED
                .ORGANISATION_ID
                .isNull()
                .or(ORGANISATION_KEYED.KEYED_VERSION.ne(ORGANISATION.VERSION))
                .or(
                    REGISTER_UNIT
                        .CHANGED_AT
                        .isNotNull()
                        .and(
                            ORGANISATION_KEYED
                                .UNIT_CHANGED_AT
                                .isNull()
                                .or(
                                    ORGANISATION_KEYED.UNIT_CHANGED_AT.ne(
                                        REGISTER_UNIT.CHANGED_AT)))))
        .orderBy(ORGANISATION.ID)
        .limit(most)
        .fetch(ORGANISATION.ID);
  }

  /**
   * Holds the organisation until the transaction ends.
   *
   * @return whether it is there
   */
  public boolean hold(long organisation) {
    return db.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .where(ORGANISATION.ID.eq(organisation))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /** Nothing for one that leads to another. */
  public Optional<Traits> traits(long organisation) {
    return db.select()
        .from(ORGANISATION)
        .leftJoin(REGISTER_UNIT)
        .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
        .where(ORGANISATION.ID.eq(organisation))
        .and(ORGANISATION.MERGED_INTO.isNull())
        .fetchOptional(KeyRepository::toTraits);
  }

  public void replace(long organisation, Map<KeyKind, Set<String>> keys) {
    db.deleteFrom(ORGANISATION_KEY)
        .where(ORGANISATION_KEY.ORGANISATION_ID.eq(organisation))
        .execute();
    keys.forEach(
        (kind, texts) ->
            texts.forEach(
                text ->
                    db.insertInto(ORGANISATION_KEY)
                        .set(ORGANISATION_KEY.ORGANISATION_ID, organisation)
                        .set(ORGANISATION_KEY.KIND, kind.name())
                        .set(ORGANISATION_KEY.KEY_TEXT, text)
                        .execute()));
    mark(organisation);
  }

  public void forget(long organisation) {
    replace(organisation, Map.of());
  }

  private void mark(long organisation) {
    db.deleteFrom(ORGANISATION_KEYED)
        .where(ORGANISATION_KEYED.ORGANISATION_ID.eq(organisation))
        .execute();
    db.insertInto(
            ORGANISATION_KEYED,
            ORGANISATION_KEYED.ORGANISATION_ID,
            ORGANISATION_KEYED.KEYED_VERSION,
            ORGANISATION_KEYED.UNIT_CHANGED_AT)
        .select(
            db.select(ORGANISATION.ID, ORGANISATION.VERSION, REGISTER_UNIT.CHANGED_AT)
                .from(ORGANISATION)
                .leftJoin(REGISTER_UNIT)
                .on(REGISTER_UNIT.ORGANISATION_NUMBER.eq(ORGANISATION.ORGANISATION_NUMBER))
                .where(ORGANISATION.ID.eq(organisation)))
        .execute();
  }

  private static Traits toTraits(Record r) {
    return new Traits(
        r.get(ORGANISATION.ORGANISATION_NUMBER),
        there(r.get(ORGANISATION.NAME), r.get(REGISTER_UNIT.NAME)),
        there(r.get(ORGANISATION.NAME), r.get(ORGANISATION.PURPOSE)),
        there(r.get(ORGANISATION.EMAIL), r.get(REGISTER_UNIT.EMAIL)),
        there(r.get(ORGANISATION.PHONE), r.get(REGISTER_UNIT.PHONE)),
        there(r.get(ORGANISATION.WEBSITE), r.get(REGISTER_UNIT.WEBSITE)),
        r.get(REGISTER_UNIT.STREET),
        r.get(REGISTER_UNIT.POSTAL_CODE));
  }

  private static List<String> there(String... texts) {
    return Stream.of(texts).filter(text -> text != null && !text.isBlank()).toList();
  }
}
