package no.bindeledd.demo.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_RULE;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.SUGGESTION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.bindeledd.foundation.time.Norway;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Gives what was made a moment ago a past: everything of it happened some weeks earlier. By
 * Norwegian clocks, so that six o'clock stays six o'clock.
 */
@Repository
public class PastRepository {
  /** The year that stands for "nothing is left to plan". */
  private static final int FOREVER = 9999;

  private final DSLContext db;

  PastRepository(DSLContext db) {
    // Nobody else changes what this transaction made: no row needs to be locked before it is moved.
    this.db =
        DSL.using(
            db.configuration()
                .derive(
                    SettingsTools.clone(db.settings()).withExecuteWithOptimisticLocking(false)));
  }

  /**
   * @param weeks how far back, by activity
   */
  public void moveActivities(long municipality, Map<Long, Integer> weeks) {
    var activities =
        db.selectFrom(ACTIVITY)
            .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY.ID.in(weeks.keySet()))
            .fetch();
    activities.forEach(
        a -> {
          int back = back(weeks, a.getId());
          a.setCreatedAt(earlier(a.getCreatedAt(), back));
          a.setChangedAt(earlier(a.getChangedAt(), back));
          a.setListedAt(earlier(a.getListedAt(), back));
          if (a.getPlannedUntil() != null && a.getPlannedUntil().getYear() < FOREVER) {
            a.setPlannedUntil(a.getPlannedUntil().minusWeeks(back));
          }
          if (a.getPublishedAt() != null) {
            a.setPublishedAt(earlier(a.getPublishedAt(), back));
          }
          if (a.getStartsOn() != null) {
            a.setStartsOn(a.getStartsOn().minusWeeks(back));
          }
          if (a.getEndsOn() != null) {
            a.setEndsOn(a.getEndsOn().minusWeeks(back));
          }
        });
    db.batchUpdate(activities).execute();
    moveRules(municipality, weeks);
    moveSessions(municipality, weeks);
    moveSignUps(municipality, weeks);
    moveHistory("activity", municipality, weeks);
  }

  private void moveRules(long municipality, Map<Long, Integer> weeks) {
    var rules =
        db.selectFrom(ACTIVITY_RULE)
            .where(ACTIVITY_RULE.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_RULE.ACTIVITY_ID.in(weeks.keySet()))
            .fetch();
    rules.forEach(
        r -> {
          int back = back(weeks, r.getActivityId());
          r.setFirstDay(r.getFirstDay().minusWeeks(back));
          if (r.getLastDay() != null) {
            r.setLastDay(r.getLastDay().minusWeeks(back));
          }
        });
    db.batchUpdate(rules).execute();
  }

  /** Earliest first: two sessions of an activity never begin at the same moment. */
  private void moveSessions(long municipality, Map<Long, Integer> weeks) {
    var sessions =
        db.selectFrom(ACTIVITY_SESSION)
            .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_SESSION.ACTIVITY_ID.in(weeks.keySet()))
            .orderBy(ACTIVITY_SESSION.STARTS_AT)
            .fetch();
    sessions.forEach(
        s -> {
          int back = back(weeks, s.getActivityId());
          s.setStartsAt(earlier(s.getStartsAt(), back));
          s.setEndsAt(earlier(s.getEndsAt(), back));
          s.setPlannedAt(earlier(s.getPlannedAt(), back));
        });
    db.batchUpdate(sessions).execute();
  }

  private void moveSignUps(long municipality, Map<Long, Integer> weeks) {
    var signUps =
        db.selectFrom(SIGN_UP)
            .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
            .and(SIGN_UP.ACTIVITY_ID.in(weeks.keySet()))
            .fetch();
    signUps.forEach(s -> s.setAt(earlier(s.getAt(), back(weeks, s.getActivityId()))));
    db.batchUpdate(signUps).execute();
  }

  /**
   * Participants with their consents.
   *
   * @param weeks how far back, by participant
   */
  public void moveParticipants(long municipality, Map<Long, Integer> weeks) {
    var participants =
        db.selectFrom(PARTICIPANT)
            .where(PARTICIPANT.MUNICIPALITY_ID.eq(municipality))
            .and(PARTICIPANT.ID.in(weeks.keySet()))
            .fetch();
    participants.forEach(
        p -> p.setRegisteredAt(earlier(p.getRegisteredAt(), back(weeks, p.getId()))));
    db.batchUpdate(participants).execute();
    var consents =
        db.selectFrom(CONSENT)
            .where(CONSENT.MUNICIPALITY_ID.eq(municipality))
            .and(CONSENT.PARTICIPANT_ID.in(weeks.keySet()))
            .fetch();
    var weeksOfConsents = new HashMap<Long, Integer>();
    consents.forEach(
        c -> {
          int back = back(weeks, c.getParticipantId());
          weeksOfConsents.put(c.getId(), back);
          c.setUntilDay(c.getUntilDay().minusWeeks(back));
          c.setProposedAt(earlier(c.getProposedAt(), back));
          if (c.getAnsweredAt() != null) {
            c.setAnsweredAt(earlier(c.getAnsweredAt(), back));
          }
          if (c.getEndedAt() != null) {
            c.setEndedAt(earlier(c.getEndedAt(), back));
          }
        });
    db.batchUpdate(consents).execute();
    moveHistory("participant", municipality, weeks);
    moveHistory("consent", municipality, weeksOfConsents);
  }

  /**
   * Suggestions that wait for an answer.
   *
   * @param weeks how far back, by suggestion
   */
  public void moveSuggestions(long municipality, Map<Long, Integer> weeks) {
    var suggestions =
        db.selectFrom(SUGGESTION)
            .where(SUGGESTION.MUNICIPALITY_ID.eq(municipality))
            .and(SUGGESTION.ID.in(weeks.keySet()))
            .fetch();
    suggestions.forEach(s -> s.setMadeAt(earlier(s.getMadeAt(), back(weeks, s.getId()))));
    db.batchUpdate(suggestions).execute();
    moveHistory("suggestion", municipality, weeks);
  }

  /** A round with its applications. */
  public void moveRound(long municipality, long round, int weeks) {
    var moved =
        db.fetchSingle(
            GRANT_ROUND, GRANT_ROUND.MUNICIPALITY_ID.eq(municipality), GRANT_ROUND.ID.eq(round));
    moved.setCreatedAt(earlier(moved.getCreatedAt(), weeks));
    moved.setChangedAt(earlier(moved.getChangedAt(), weeks));
    moved.setOpensOn(moved.getOpensOn().minusWeeks(weeks));
    moved.setDeadlineOn(moved.getDeadlineOn().minusWeeks(weeks));
    moved.setAssessedBy(moved.getAssessedBy().minusWeeks(weeks));
    moved.setDecidedBy(moved.getDecidedBy().minusWeeks(weeks));
    db.batchUpdate(moved).execute();
    var applications =
        db.fetch(
            GRANT_APPLICATION,
            GRANT_APPLICATION.MUNICIPALITY_ID.eq(municipality),
            GRANT_APPLICATION.ROUND_ID.eq(round));
    var weeksOfApplications = new HashMap<Long, Integer>();
    applications.forEach(
        a -> {
          weeksOfApplications.put(a.getId(), weeks);
          a.setCreatedAt(earlier(a.getCreatedAt(), weeks));
          a.setSavedAt(earlier(a.getSavedAt(), weeks));
          if (a.getSubmittedAt() != null) {
            a.setSubmittedAt(earlier(a.getSubmittedAt(), weeks));
          }
        });
    db.batchUpdate(applications).execute();
    moveHistory("grant_round", municipality, Map.of(round, weeks));
    moveHistory("grant_application", municipality, weeksOfApplications);
  }

  private void moveHistory(String type, long municipality, Map<Long, Integer> weeks) {
    var rows =
        db.selectFrom(HISTORY)
            .where(HISTORY.MUNICIPALITY_ID.eq(municipality))
            .and(HISTORY.SUBJECT_TYPE.eq(type))
            .and(HISTORY.SUBJECT_ID.in(weeks.keySet()))
            .fetch();
    rows.forEach(row -> row.setAt(earlier(row.getAt(), back(weeks, row.getSubjectId()))));
    db.batchUpdate(rows).execute();
  }

  private static int back(Map<Long, Integer> weeks, long id) {
    return weeks.getOrDefault(id, 0);
  }

  private static Instant earlier(Instant moment, int weeks) {
    return Norway.local(moment).minusWeeks(weeks).toInstant();
  }
}
