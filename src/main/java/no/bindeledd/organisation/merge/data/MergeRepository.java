package no.bindeledd.organisation.merge.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_MERGE;
import static no.bindeledd.schema.Tables.ORGANISATION_MERGE_FIELD;
import static no.bindeledd.schema.Tables.ORGANISATION_MERGE_ROW;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.data.Belongings.RowKey;
import no.bindeledd.organisation.merge.Merge;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What merges have moved and changed, for as long as they can be undone. */
@Repository
public class MergeRepository {
  private final DSLContext db;
  private final Clock clock;

  MergeRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What a field said before a merge and says since; null for nothing. */
  public record FieldChange(
      long organisation, String field, @Nullable String before, @Nullable String after) {}

  public void insert(long municipality, long id, long survivor, long merged) {
    db.insertInto(ORGANISATION_MERGE)
        .set(ORGANISATION_MERGE.MUNICIPALITY_ID, municipality)
        .set(ORGANISATION_MERGE.ID, id)
        .set(ORGANISATION_MERGE.SURVIVOR_ID, survivor)
        .set(ORGANISATION_MERGE.MERGED_ID, merged)
        .set(ORGANISATION_MERGE.STATE, Merge.State.MERGED.name())
        .set(ORGANISATION_MERGE.MERGED_AT, clock.instant())
        .set(ORGANISATION_MERGE.VERSION, 1L)
        .execute();
  }

  public Optional<Merge> find(long municipality, long id) {
    return merges(
            ORGANISATION_MERGE.MUNICIPALITY_ID.eq(municipality).and(ORGANISATION_MERGE.ID.eq(id)))
        .fetchOptional(MergeRepository::toMerge);
  }

  /** Those of a municipality that can still be undone, the latest first. */
  public List<Merge> undoable(long municipality, Instant since) {
    return merges(
            ORGANISATION_MERGE
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(ORGANISATION_MERGE.STATE.eq(Merge.State.MERGED.name()))
                .and(ORGANISATION_MERGE.MERGED_AT.gt(since)))
        .fetch(MergeRepository::toMerge);
  }

  private ResultQuery<? extends Record> merges(Condition which) {
    var merged = ORGANISATION.as("merged");
    return db.select(ORGANISATION_MERGE.fields())
        .select(ORGANISATION.NAME, merged.NAME.as("merged_name"))
        .from(ORGANISATION_MERGE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_MERGE.SURVIVOR_ID))
        .join(merged)
        .on(merged.ID.eq(ORGANISATION_MERGE.MERGED_ID))
        .where(which)
        .orderBy(ORGANISATION_MERGE.MERGED_AT.desc(), ORGANISATION_MERGE.ID.desc());
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int end(Merge merge, Merge.State to) {
    return db.update(ORGANISATION_MERGE)
        .set(ORGANISATION_MERGE.STATE, to.name())
        .set(ORGANISATION_MERGE.ENDED_AT, clock.instant())
        .set(ORGANISATION_MERGE.VERSION, merge.version() + 1)
        .where(ORGANISATION_MERGE.MUNICIPALITY_ID.eq(merge.municipality()))
        .and(ORGANISATION_MERGE.ID.eq(merge.id()))
        .and(ORGANISATION_MERGE.VERSION.eq(merge.version()))
        .and(ORGANISATION_MERGE.STATE.eq(merge.state().name()))
        .execute();
  }

  public void moved(long municipality, long merge, String tie, List<RowKey> rows) {
    rows.forEach(
        row ->
            db.insertInto(ORGANISATION_MERGE_ROW)
                .set(ORGANISATION_MERGE_ROW.MUNICIPALITY_ID, municipality)
                .set(ORGANISATION_MERGE_ROW.MERGE_ID, merge)
                .set(ORGANISATION_MERGE_ROW.TIE, tie)
                .set(ORGANISATION_MERGE_ROW.ROW_MUNICIPALITY_ID, row.municipality())
                .set(ORGANISATION_MERGE_ROW.ROW_ID, row.id())
                .execute());
  }

  public List<RowKey> moved(Merge merge, String tie) {
    return db.select(ORGANISATION_MERGE_ROW.ROW_MUNICIPALITY_ID, ORGANISATION_MERGE_ROW.ROW_ID)
        .from(ORGANISATION_MERGE_ROW)
        .where(ORGANISATION_MERGE_ROW.MUNICIPALITY_ID.eq(merge.municipality()))
        .and(ORGANISATION_MERGE_ROW.MERGE_ID.eq(merge.id()))
        .and(ORGANISATION_MERGE_ROW.TIE.eq(tie))
        .orderBy(ORGANISATION_MERGE_ROW.ROW_MUNICIPALITY_ID, ORGANISATION_MERGE_ROW.ROW_ID)
        .fetch(r -> new RowKey(r.value1(), r.value2()));
  }

  public void changed(long municipality, long merge, FieldChange change) {
    db.insertInto(ORGANISATION_MERGE_FIELD)
        .set(ORGANISATION_MERGE_FIELD.MUNICIPALITY_ID, municipality)
        .set(ORGANISATION_MERGE_FIELD.MERGE_ID, merge)
        .set(ORGANISATION_MERGE_FIELD.ORGANISATION_ID, change.organisation())
        .set(ORGANISATION_MERGE_FIELD.FIELD, change.field())
        .set(ORGANISATION_MERGE_FIELD.SAID_BEFORE, change.before())
        .set(ORGANISATION_MERGE_FIELD.SAID_AFTER, change.after())
        .execute();
  }

  /** What a merge changed on one of the two, by field. */
  public Map<String, FieldChange> changed(Merge merge, long organisation) {
    var changes = new LinkedHashMap<String, FieldChange>();
    db.selectFrom(ORGANISATION_MERGE_FIELD)
        .where(ORGANISATION_MERGE_FIELD.MUNICIPALITY_ID.eq(merge.municipality()))
        .and(ORGANISATION_MERGE_FIELD.MERGE_ID.eq(merge.id()))
        .and(ORGANISATION_MERGE_FIELD.ORGANISATION_ID.eq(organisation))
        .forEach(
            r ->
                changes.put(
                    r.getField(),
                    new FieldChange(
                        organisation, r.getField(), r.getSaidBefore(), r.getSaidAfter())));
    return changes;
  }

  /** Forgets what merges moved and changed that can no longer be undone. */
  public int settle(Instant before, int most) {
    List<Merge> over =
        merges(
                ORGANISATION_MERGE
                    .STATE
                    .eq(Merge.State.MERGED.name())
                    .and(ORGANISATION_MERGE.MERGED_AT.lt(before)))
            .stream()
            .limit(most)
            .map(MergeRepository::toMerge)
            .toList();
    over.forEach(this::settle);
    return over.size();
  }

  private void settle(Merge merge) {
    if (end(merge, Merge.State.SETTLED) == 1) {
      forget(merge);
    }
  }

  /** Nothing of it is needed any more. */
  public void forget(Merge merge) {
    db.deleteFrom(ORGANISATION_MERGE_ROW)
        .where(ORGANISATION_MERGE_ROW.MUNICIPALITY_ID.eq(merge.municipality()))
        .and(ORGANISATION_MERGE_ROW.MERGE_ID.eq(merge.id()))
        .execute();
    db.deleteFrom(ORGANISATION_MERGE_FIELD)
        .where(ORGANISATION_MERGE_FIELD.MUNICIPALITY_ID.eq(merge.municipality()))
        .and(ORGANISATION_MERGE_FIELD.MERGE_ID.eq(merge.id()))
        .execute();
  }

  private static Merge toMerge(Record r) {
    return new Merge(
        r.get(ORGANISATION_MERGE.MUNICIPALITY_ID),
        r.get(ORGANISATION_MERGE.ID),
        r.get(ORGANISATION_MERGE.SURVIVOR_ID),
        r.get(ORGANISATION.NAME),
        r.get(ORGANISATION_MERGE.MERGED_ID),
        r.get("merged_name", String.class),
        Merge.State.valueOf(r.get(ORGANISATION_MERGE.STATE)),
        r.get(ORGANISATION_MERGE.MERGED_AT),
        r.get(ORGANISATION_MERGE.VERSION));
  }
}
