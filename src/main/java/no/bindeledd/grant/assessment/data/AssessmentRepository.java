package no.bindeledd.grant.assessment.data;

import static no.bindeledd.schema.Tables.ASSESSMENT;
import static no.bindeledd.schema.Tables.ASSESSMENT_SCORE;
import static no.bindeledd.schema.Tables.CONFLICT_DECLARATION;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.OwnAssessment;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Members' scores. */
@Repository
public class AssessmentRepository {
  private final DSLContext db;
  private final Ids ids;

  AssessmentRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public OwnAssessment own(Ref application, long account) {
    return db.selectFrom(ASSESSMENT)
        .where(is(application, account))
        .fetchOptional(
            r ->
                new OwnAssessment(
                    points(application.sibling(r.getId())),
                    r.getSavedAt(),
                    r.getSubmittedAt(),
                    r.getVersion()))
        .orElse(OwnAssessment.NONE);
  }

  /**
   * Writes a member's points. The caller holds the application's row, so that two tabs follow each
   * other.
   *
   * @throws ChangedMeanwhile if there is another version than this
   */
  public void save(
      Ref application, long account, long version, Map<Long, Integer> points, Instant now) {
    Ref assessment =
        version == 0
            ? insert(application, account, now)
            : touch(application, account, version, now);
    db.deleteFrom(ASSESSMENT_SCORE)
        .where(ASSESSMENT_SCORE.MUNICIPALITY_ID.eq(assessment.municipality()))
        .and(ASSESSMENT_SCORE.ASSESSMENT_ID.eq(assessment.id()))
        .execute();
    points.forEach(
        (criterion, given) ->
            db.insertInto(ASSESSMENT_SCORE)
                .set(ASSESSMENT_SCORE.MUNICIPALITY_ID, assessment.municipality())
                .set(ASSESSMENT_SCORE.ASSESSMENT_ID, assessment.id())
                .set(ASSESSMENT_SCORE.CRITERION_ID, criterion)
                .set(ASSESSMENT_SCORE.POINTS, given)
                .execute());
  }

  public void submit(Ref application, long account, long version, Instant now) {
    ChangedMeanwhile.unlessOne(
        db.update(ASSESSMENT)
            .set(ASSESSMENT.SUBMITTED_AT, now)
            .set(ASSESSMENT.VERSION, version + 1)
            .where(is(application, account))
            .and(ASSESSMENT.VERSION.eq(version))
            .execute());
  }

  /** The points that count in a round, by application: handed in, by members without a tie. */
  public Map<Long, List<Map<Long, Integer>>> counted(Ref round) {
    Map<Long, Map<Long, Map<Long, Integer>>> found = new TreeMap<>();
    db.select(
            ASSESSMENT.APPLICATION_ID,
            ASSESSMENT.ID,
            ASSESSMENT_SCORE.CRITERION_ID,
            ASSESSMENT_SCORE.POINTS)
        .from(ASSESSMENT)
        .join(GRANT_APPLICATION)
        .on(GRANT_APPLICATION.MUNICIPALITY_ID.eq(ASSESSMENT.MUNICIPALITY_ID))
        .and(GRANT_APPLICATION.ID.eq(ASSESSMENT.APPLICATION_ID))
        .join(ASSESSMENT_SCORE)
        .on(ASSESSMENT_SCORE.MUNICIPALITY_ID.eq(ASSESSMENT.MUNICIPALITY_ID))
        .and(ASSESSMENT_SCORE.ASSESSMENT_ID.eq(ASSESSMENT.ID))
        .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
        .and(ASSESSMENT.SUBMITTED_AT.isNotNull())
        .andNotExists(
            selectOne()
                .from(CONFLICT_DECLARATION)
                .where(CONFLICT_DECLARATION.MUNICIPALITY_ID.eq(ASSESSMENT.MUNICIPALITY_ID))
                .and(CONFLICT_DECLARATION.APPLICATION_ID.eq(ASSESSMENT.APPLICATION_ID))
                .and(CONFLICT_DECLARATION.ACCOUNT_ID.eq(ASSESSMENT.ACCOUNT_ID))
                .and(CONFLICT_DECLARATION.KIND.ne("NONE")))
        .forEach(
            r ->
                found
                    .computeIfAbsent(r.value1(), application -> new TreeMap<>())
                    .computeIfAbsent(r.value2(), assessment -> new HashMap<>())
                    .put(r.value3(), r.value4()));
    Map<Long, List<Map<Long, Integer>>> counted = new HashMap<>();
    found.forEach(
        (application, members) -> counted.put(application, List.copyOf(members.values())));
    return counted;
  }

  private Ref insert(Ref application, long account, Instant now) {
    if (find(application, account).isPresent()) {
      throw new ChangedMeanwhile();
    }
    Ref ref = application.sibling(ids.next());
    db.insertInto(ASSESSMENT)
        .set(ASSESSMENT.MUNICIPALITY_ID, ref.municipality())
        .set(ASSESSMENT.ID, ref.id())
        .set(ASSESSMENT.APPLICATION_ID, application.id())
        .set(ASSESSMENT.ACCOUNT_ID, account)
        .set(ASSESSMENT.SAVED_AT, now)
        .set(ASSESSMENT.VERSION, 1L)
        .execute();
    return ref;
  }

  private Ref touch(Ref application, long account, long version, Instant now) {
    ChangedMeanwhile.unlessOne(
        db.update(ASSESSMENT)
            .set(ASSESSMENT.SAVED_AT, now)
            .set(ASSESSMENT.VERSION, version + 1)
            .where(is(application, account))
            .and(ASSESSMENT.VERSION.eq(version))
            .execute());
    return find(application, account).orElseThrow(ChangedMeanwhile::new);
  }

  private Optional<Ref> find(Ref application, long account) {
    return db.select(ASSESSMENT.ID)
        .from(ASSESSMENT)
        .where(is(application, account))
        .fetchOptional(r -> application.sibling(r.value1()));
  }

  private Map<Long, Integer> points(Ref assessment) {
    return db.selectFrom(ASSESSMENT_SCORE)
        .where(ASSESSMENT_SCORE.MUNICIPALITY_ID.eq(assessment.municipality()))
        .and(ASSESSMENT_SCORE.ASSESSMENT_ID.eq(assessment.id()))
        .fetchMap(ASSESSMENT_SCORE.CRITERION_ID, ASSESSMENT_SCORE.POINTS);
  }

  private static Condition is(Ref application, long account) {
    return ASSESSMENT
        .MUNICIPALITY_ID
        .eq(application.municipality())
        .and(ASSESSMENT.APPLICATION_ID.eq(application.id()))
        .and(ASSESSMENT.ACCOUNT_ID.eq(account));
  }
}
