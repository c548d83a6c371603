package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.REGISTER_TASK;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.register.RegisterTask;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the registers tell the coordinators. */
@Repository
public class RegisterTaskRepository {
  private static final List<Field<?>> FIELDS =
      List.of(
          REGISTER_TASK.ID,
          REGISTER_TASK.ORGANISATION_ID,
          ORGANISATION.NAME,
          ORGANISATION.ORGANISATION_NUMBER,
          REGISTER_TASK.KIND,
          REGISTER_TASK.NEW_NAME,
          REGISTER_TASK.STATE,
          REGISTER_TASK.CREATED_AT,
          REGISTER_TASK.VERSION);

  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  RegisterTaskRepository(DSLContext db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** Open ones of a municipality, the oldest first. */
  public List<RegisterTask> open(long municipality, int most) {
    return db.select(FIELDS)
        .from(REGISTER_TASK)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(REGISTER_TASK.ORGANISATION_ID))
        .where(openIn(municipality))
        .orderBy(REGISTER_TASK.CREATED_AT, REGISTER_TASK.ID)
        .limit(most)
        .fetch(RegisterTaskRepository::toTask);
  }

  public int countOpen(long municipality) {
    return db.fetchCount(REGISTER_TASK, openIn(municipality));
  }

  public Optional<RegisterTask> find(long municipality, long id) {
    return db.select(FIELDS)
        .from(REGISTER_TASK)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(REGISTER_TASK.ORGANISATION_ID))
        .where(REGISTER_TASK.MUNICIPALITY_ID.eq(municipality))
        .and(REGISTER_TASK.ID.eq(id))
        .fetchOptional(RegisterTaskRepository::toTask);
  }

  /** One in each municipality where the organisation works. */
  public void add(long organisation, RegisterTask.Kind kind, @Nullable String newName) {
    Instant now = clock.instant();
    db.select(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .from(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation))
        .fetch(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .forEach(
            municipality ->
                db.insertInto(REGISTER_TASK)
                    .set(REGISTER_TASK.MUNICIPALITY_ID, municipality)
                    .set(REGISTER_TASK.ID, ids.next())
                    .set(REGISTER_TASK.ORGANISATION_ID, organisation)
                    .set(REGISTER_TASK.KIND, kind.name())
                    .set(REGISTER_TASK.NEW_NAME, newName)
                    .set(REGISTER_TASK.STATE, RegisterTask.State.OPEN.name())
                    .set(REGISTER_TASK.CREATED_AT, now)
                    .set(REGISTER_TASK.VERSION, 1L)
                    .execute());
  }

  /**
   * Ends one that is still open and as it was read.
   *
   * @return rows updated: none if somebody else was faster
   */
  public int end(
      long municipality, RegisterTask task, RegisterTask.State to, @Nullable String reason) {
    return db.update(REGISTER_TASK)
        .set(REGISTER_TASK.STATE, to.name())
        .set(REGISTER_TASK.REASON, reason)
        .set(REGISTER_TASK.ENDED_AT, clock.instant())
        .set(REGISTER_TASK.VERSION, REGISTER_TASK.VERSION.plus(1))
        .where(REGISTER_TASK.MUNICIPALITY_ID.eq(municipality))
        .and(REGISTER_TASK.ID.eq(task.id()))
        .and(REGISTER_TASK.VERSION.eq(task.version()))
        .and(REGISTER_TASK.STATE.eq(RegisterTask.State.OPEN.name()))
        .execute();
  }

  /** Ends the open ones of some kinds, in every municipality. */
  public void endAll(long organisation, List<RegisterTask.Kind> kinds, RegisterTask.State to) {
    for (RegisterTask.Kind kind : kinds) {
      db.update(REGISTER_TASK)
          .set(REGISTER_TASK.STATE, to.name())
          .set(REGISTER_TASK.ENDED_AT, clock.instant())
          .set(REGISTER_TASK.VERSION, REGISTER_TASK.VERSION.plus(1))
          .where(REGISTER_TASK.ORGANISATION_ID.eq(organisation))
          .and(REGISTER_TASK.STATE.eq(RegisterTask.State.OPEN.name()))
          .and(REGISTER_TASK.KIND.eq(kind.name()))
          .execute();
    }
  }

  private static Condition openIn(long municipality) {
    return REGISTER_TASK
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(REGISTER_TASK.STATE.eq(RegisterTask.State.OPEN.name()));
  }

  private static RegisterTask toTask(Record r) {
    return new RegisterTask(
        r.get(REGISTER_TASK.ID),
        r.get(REGISTER_TASK.ORGANISATION_ID),
        r.get(ORGANISATION.NAME),
        r.get(ORGANISATION.ORGANISATION_NUMBER),
        RegisterTask.Kind.valueOf(r.get(REGISTER_TASK.KIND)),
        r.get(REGISTER_TASK.NEW_NAME),
        RegisterTask.State.valueOf(r.get(REGISTER_TASK.STATE)),
        r.get(REGISTER_TASK.CREATED_AT),
        r.get(REGISTER_TASK.VERSION));
  }
}
