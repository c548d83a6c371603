package no.bindeledd.organisation.merge.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_APART;
import static no.bindeledd.schema.Tables.ORGANISATION_KEY;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.bindeledd.organisation.merge.engine.KeyKind;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Pairs of organisations of a municipality that share a key. */
@Repository
public class DuplicateRepository {
  /** A key that more than this many have tells nothing: a head office's domain, a shared house. */
  private static final int MOST_WITH_ONE_KEY = 12;

  private final DSLContext db;
  private final Clock clock;

  DuplicateRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Two, by their ids; the first is the lower one. */
  public record Pair(long first, long second) {
    public static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * What the pairs of a municipality have in common, of which nobody has said there that they are
   * two. From each organisation by its own keys to the others that have them: nothing is compared
   * with everything.
   */
  public Map<Pair, Set<KeyKind>> common(long municipality) {
    var here = ORGANISATION_PRESENCE.as("here");
    var there = ORGANISATION_PRESENCE.as("there");
    var mine = ORGANISATION_KEY.as("mine");
    var other = ORGANISATION_KEY.as("other");
    var all = ORGANISATION_KEY.as("all_keys");
    var pairs = new LinkedHashMap<Pair, Set<KeyKind>>();
    db.selectDistinct(mine.ORGANISATION_ID, other.ORGANISATION_ID, mine.KIND)
        .from(here)
        .join(mine)
        .on(mine.ORGANISATION_ID.eq(here.ORGANISATION_ID))
        .join(other)
        .on(other.KIND.eq(mine.KIND))
        .and(other.KEY_TEXT.eq(mine.KEY_TEXT))
        .and(other.ORGANISATION_ID.gt(mine.ORGANISATION_ID))
        .join(there)
        .on(there.MUNICIPALITY_ID.eq(here.MUNICIPALITY_ID))
        .and(there.ORGANISATION_ID.eq(other.ORGANISATION_ID))
        .leftJoin(ORGANISATION_APART)
        .on(ORGANISATION_APART.MUNICIPALITY_ID.eq(here.MUNICIPALITY_ID))
        .and(ORGANISATION_APART.FIRST_ID.eq(mine.ORGANISATION_ID))
        .and(ORGANISATION_APART.SECOND_ID.eq(other.ORGANISATION_ID))
        .where(here.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_APART.FIRST_ID.isNull())
        .and(
            field(
                    select(count())
                        .from(all)
                        .where(all.KIND.eq(mine.KIND))
                        .and(all.KEY_TEXT.eq(mine.KEY_TEXT)))
                .le(MOST_WITH_ONE_KEY))
        .orderBy(mine.ORGANISATION_ID, other.ORGANISATION_ID)
        .forEach(
            r ->
                pairs
                    .computeIfAbsent(
                        new Pair(r.value1(), r.value2()), pair -> EnumSet.noneOf(KeyKind.class))
                    .add(KeyKind.valueOf(r.value3())));
    return pairs;
  }

  /** What two have in common, whatever anybody has said of them. */
  public Set<KeyKind> common(Pair pair) {
    var mine = ORGANISATION_KEY.as("mine");
    var other = ORGANISATION_KEY.as("other");
    var kinds = EnumSet.noneOf(KeyKind.class);
    db.selectDistinct(mine.KIND)
        .from(mine)
        .join(other)
        .on(other.KIND.eq(mine.KIND))
        .and(other.KEY_TEXT.eq(mine.KEY_TEXT))
        .where(mine.ORGANISATION_ID.eq(pair.first()))
        .and(other.ORGANISATION_ID.eq(pair.second()))
        .forEach(r -> kinds.add(KeyKind.valueOf(r.value1())));
    return kinds;
  }

  /** Name and number of those that stand in pairs. */
  public record Known(String name, @Nullable String number) {}

  public Map<Long, Known> known(long municipality) {
    return db.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.ORGANISATION_NUMBER)
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .fetchMap(ORGANISATION.ID, r -> new Known(r.value2(), r.value3()));
  }

  /** Whether both work there. */
  public boolean bothIn(long municipality, Pair pair) {
    return db.fetchCount(
            ORGANISATION_PRESENCE,
            ORGANISATION_PRESENCE
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(ORGANISATION_PRESENCE.ORGANISATION_ID.in(pair.first(), pair.second())))
        == 2;
  }

  /** Somebody has looked: they are two. Said once or twice, it is the same. */
  public void keepApart(long municipality, Pair pair) {
    try {
      db.insertInto(ORGANISATION_APART)
          .set(ORGANISATION_APART.MUNICIPALITY_ID, municipality)
          .set(ORGANISATION_APART.FIRST_ID, pair.first())
          .set(ORGANISATION_APART.SECOND_ID, pair.second())
          .set(ORGANISATION_APART.AT, clock.instant())
          .execute();
    } catch (IntegrityConstraintViolationException | DuplicateKeyException saidBefore) {
      return;
    }
  }
}
