package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_WORD;
import static no.bindeledd.schema.Tables.CATALOGUE_VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What the public list stands on beside the activities: its version and its words. */
@Repository
public class CatalogueRepository {
  private final DSLContext db;

  CatalogueRepository(DSLContext db) {
    this.db = db;
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
