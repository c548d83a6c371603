package no.bindeledd.foundation.data;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows that belong to somebody: all of them are given to another, and exactly those are given back.
 * Called inside a transaction.
 */
@Component
public class Belongings {
  private final DSLContext db;

  Belongings(DSLContext db) {
    this.db = db;
  }

  /**
   * A row by its key.
   *
   * @param municipality 0 where the table has none
   */
  public record RowKey(long municipality, long id) {}

  /**
   * A table whose rows belong to somebody.
   *
   * @param municipality null where its key is the id alone
   */
  public record Owned(
      Table<?> table, @Nullable Field<Long> municipality, Field<Long> id, Field<Long> owner) {

    private Condition is(RowKey row) {
      return municipality == null ? id.eq(row.id()) : id.eq(row.id()).and(at(row.municipality()));
    }

    /** What belongs to no municipality asks nobody to be in one. */
    private Condition at(long place) {
      return municipality == null ? DSL.falseCondition() : municipality.eq(place);
    }
  }

  /**
   * @return the keys of what was given
   */
  public List<RowKey> give(Owned rows, long from, long to) {
    Field<Long> municipality = rows.municipality() == null ? DSL.inline(0L) : rows.municipality();
    var given =
        new ArrayList<RowKey>(
            db.select(municipality, rows.id())
                .from(rows.table())
                .where(rows.owner().eq(from))
                .orderBy(rows.id())
                .forUpdate()
                .fetch(r -> new RowKey(r.value1(), r.value2())));
    given.forEach(row -> set(rows, row, from, to));
    return given;
  }

  /**
   * What has gone since, or on to somebody else, stays as it is.
   *
   * @return how many went back
   */
  public int giveBack(Owned rows, List<RowKey> given, long from, long to) {
    return given.stream().mapToInt(row -> set(rows, row, from, to)).sum();
  }

  public int count(Owned rows, long owner) {
    return db.fetchCount(rows.table(), rows.owner().eq(owner));
  }

  /** Whether somebody has anything in a municipality. */
  public boolean at(Owned rows, long owner, long municipality) {
    return db.fetchExists(rows.table(), rows.owner().eq(owner).and(rows.at(municipality)));
  }

  private int set(Owned rows, RowKey row, long from, long to) {
    return db.update(rows.table())
        .set(rows.owner(), to)
        .where(rows.is(row))
        .and(rows.owner().eq(from))
        .execute();
  }
}
