package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Session;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** The sessions of published activities by the time at which they begin. */
@Repository
public class PublicSessionRepository {
  private final DSLContext db;

  PublicSessionRepository(DSLContext db) {
    this.db = db;
  }

  /** From a moment until before another. */
  public record Span(Instant from, Instant until) {}

  /**
   * The first of each span, in one question: a busy Monday leaves Tuesday in sight.
   *
   * @param words in the spelling in which they are stored
   * @param shared with the municipality that is asked for
   * @param most of a span
   */
  public List<Session> on(
      ActivityFilter filter,
      Collection<String> words,
      Collection<ActivityKey> shared,
      List<Span> spans,
      int most) {
    return inEach(isShown(filter, words, shared).and(inMunicipality(filter, shared)), spans, most);
  }

  /** The first of each span, of these activities. */
  public List<Session> of(Collection<ActivityKey> activities, List<Span> spans, int most) {
    // Written into the statement: H2 finds no index for a list of bound values.
    var keys = activities.stream().map(k -> row(inline(k.municipality()), inline(k.id()))).toList();
    return inEach(
        isShown(ActivityFilter.ALL, List.of(), List.of())
            .and(row(ACTIVITY_SESSION.MUNICIPALITY_ID, ACTIVITY_SESSION.ACTIVITY_ID).in(keys)),
        spans,
        most);
  }

  private List<Session> inEach(Condition condition, List<Span> spans, int most) {
    Optional<Select<Record>> all =
        spans.stream().map(span -> inOne(condition, span, most)).reduce(Select::unionAll);
    return all.map(
            select -> select.fetch(r -> SessionRepository.toSession(r.into(ACTIVITY_SESSION))))
        .orElseGet(List::of);
  }

  /** A session first and then its activity: so every database reads them by their time. */
  private Select<Record> inOne(Condition condition, Span span, int most) {
    return db.select(ACTIVITY_SESSION.fields())
        .from(ACTIVITY_SESSION)
        .where(ACTIVITY_SESSION.STARTS_AT.ge(span.from()))
        .and(ACTIVITY_SESSION.STARTS_AT.lt(span.until()))
        .and(condition)
        .orderBy(
            ACTIVITY_SESSION.STARTS_AT,
            ACTIVITY_SESSION.MUNICIPALITY_ID,
            ACTIVITY_SESSION.ACTIVITY_ID)
        .limit(most);
  }

  private static Condition inMunicipality(ActivityFilter filter, Collection<ActivityKey> shared) {
    if (filter.municipality() == null) {
      return noCondition();
    }
    return shared.isEmpty()
        ? ACTIVITY_SESSION.MUNICIPALITY_ID.eq(filter.municipality())
        : ACTIVITY_SESSION.MUNICIPALITY_ID.in(PublicFilter.places(filter.municipality(), shared));
  }

  private static Condition isShown(
      ActivityFilter filter, Collection<String> words, Collection<ActivityKey> shared) {
    return exists(
        selectOne()
            .from(ACTIVITY)
            .where(ACTIVITY.MUNICIPALITY_ID.eq(ACTIVITY_SESSION.MUNICIPALITY_ID))
            .and(ACTIVITY.ID.eq(ACTIVITY_SESSION.ACTIVITY_ID))
            .and(PublicFilter.shown(filter, words, shared)));
  }
}
