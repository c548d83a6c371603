package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_WORD;
import static no.bindeledd.schema.Tables.CATALOGUE_CHANGE;
import static no.bindeledd.schema.Tables.CATALOGUE_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.CatalogueChange;
import no.bindeledd.foundation.data.Ids;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What the public list stands on beside the activities: its version, words and changes. */
@Repository
public class CatalogueRepository {
  private final DSLContext db;
  private final Ids ids;

  CatalogueRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /** Only ever grows, for one municipality and for all together. */
  public long version(@Nullable Long municipality) {
    return db.select(coalesce(sum(CATALOGUE_VERSION.VERSION), BigDecimal.ZERO))
        .from(CATALOGUE_VERSION)
        .where(
            municipality == null
                ? DSL.noCondition()
                : CATALOGUE_VERSION.MUNICIPALITY_ID.eq(municipality))
        .fetchSingle(r -> r.value1().longValue());
  }

  /** The version of each municipality that has one. */
  public Map<Long, Long> versions() {
    return db.select(CATALOGUE_VERSION.MUNICIPALITY_ID, CATALOGUE_VERSION.VERSION)
        .from(CATALOGUE_VERSION)
        .fetchMap(CATALOGUE_VERSION.MUNICIPALITY_ID, CATALOGUE_VERSION.VERSION);
  }

  /** In the transaction of a change that the public can see. */
  public void changed(long municipality) {
    if (!count(municipality)) {
      try {
        db.insertInto(CATALOGUE_VERSION)
            .set(CATALOGUE_VERSION.MUNICIPALITY_ID, municipality)
            .set(CATALOGUE_VERSION.VERSION, 1L)
            .execute();
      } catch (IntegrityConstraintViolationException | DuplicateKeyException somebodyElseWasFirst) {
        count(municipality);
      }
    }
  }

  private boolean count(long municipality) {
    return db.update(CATALOGUE_VERSION)
            .set(CATALOGUE_VERSION.VERSION, CATALOGUE_VERSION.VERSION.plus(1))
            .where(CATALOGUE_VERSION.MUNICIPALITY_ID.eq(municipality))
            .execute()
        == 1;
  }

  /** That an activity is seen otherwise than before. */
  public void note(long municipality, long activity) {
    db.insertInto(CATALOGUE_CHANGE)
        .set(CATALOGUE_CHANGE.MUNICIPALITY_ID, municipality)
        .set(CATALOGUE_CHANGE.ID, ids.next())
        .set(CATALOGUE_CHANGE.ACTIVITY_ID, activity)
        .execute();
  }

  public List<CatalogueChange> changesAfter(long id, int limit) {
    return db.select(
            CATALOGUE_CHANGE.ID, CATALOGUE_CHANGE.MUNICIPALITY_ID, CATALOGUE_CHANGE.ACTIVITY_ID)
        .from(CATALOGUE_CHANGE)
        .where(CATALOGUE_CHANGE.ID.gt(id))
        .orderBy(CATALOGUE_CHANGE.ID)
        .limit(limit)
        .fetch(r -> new CatalogueChange(r.value1(), new ActivityKey(r.value2(), r.value3())));
  }

  public long lastChange() {
    Long last = db.select(max(CATALOGUE_CHANGE.ID)).from(CATALOGUE_CHANGE).fetchOne(0, Long.class);
    return last == null ? 0 : last;
  }

  /**
   * Takes changes with lower ids away.
   *
   * @return how many
   */
  public int removeChanges(long before, int most) {
    var old =
        db.select(CATALOGUE_CHANGE.MUNICIPALITY_ID, CATALOGUE_CHANGE.ID)
            .from(CATALOGUE_CHANGE)
            .where(CATALOGUE_CHANGE.ID.lt(before))
            .orderBy(CATALOGUE_CHANGE.ID)
            .limit(most)
            .fetch();
    if (!old.isEmpty()) {
      db.batch(
              old.stream()
                  .map(
                      r ->
                          db.deleteFrom(CATALOGUE_CHANGE)
                              .where(CATALOGUE_CHANGE.MUNICIPALITY_ID.eq(r.value1()))
                              .and(CATALOGUE_CHANGE.ID.eq(r.value2())))
                  .toList())
          .execute();
    }
    return old.size();
  }

  /** The words by which the public finds an activity, in place of those before. */
  public void setWords(long municipality, long activity, Collection<String> words) {
    db.deleteFrom(ACTIVITY_WORD)
        .where(ACTIVITY_WORD.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_WORD.ACTIVITY_ID.eq(activity))
        .execute();
    db.batch(
            words.stream()
                .map(
                    word ->
                        db.insertInto(ACTIVITY_WORD)
                            .set(ACTIVITY_WORD.WORD, word)
                            .set(ACTIVITY_WORD.MUNICIPALITY_ID, municipality)
                            .set(ACTIVITY_WORD.ACTIVITY_ID, activity))
                .toList())
        .execute();
  }
}
