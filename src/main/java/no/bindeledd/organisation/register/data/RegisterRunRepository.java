package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.REGISTER_FAULT;
import static no.bindeledd.schema.Tables.REGISTER_RUN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.register.BadUnit;
import no.bindeledd.organisation.register.RegisterRun;
import no.bindeledd.schema.tables.records.RegisterRunRecord;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The readings of the bulk file, and what was wrong in them. */
@Repository
public class RegisterRunRepository {
  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  RegisterRunRepository(DSLContext db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  public RegisterRun begin(String source, String fingerprint) {
    RegisterRunRecord r = db.newRecord(REGISTER_RUN);
    r.setId(ids.next());
    r.setSourceName(source);
    r.setFingerprint(fingerprint);
    r.setState(RegisterRun.State.READING.name());
    r.setReadCount(0L);
    r.setKeptCount(0L);
    r.setBadCount(0L);
    r.setAddedCount(0L);
    r.setChangedCount(0L);
    r.setGoneCount(0L);
    r.setStartedAt(clock.instant());
    r.insert();
    return toRun(r);
  }

  public RegisterRun get(long id) {
    return toRun(db.fetchSingle(REGISTER_RUN, REGISTER_RUN.ID.eq(id)));
  }

  /** When the last file that was taken over was begun with. */
  public Optional<Instant> lastDone() {
    return db.select(DSL.max(REGISTER_RUN.STARTED_AT))
        .from(REGISTER_RUN)
        .where(REGISTER_RUN.STATE.eq("DONE"))
        .fetchOptional()
        .map(Record1::value1);
  }

  /** A run of the same content that somebody or something cut short. */
  public Optional<RegisterRun> unfinished(String fingerprint) {
    return db.selectFrom(REGISTER_RUN)
        .where(REGISTER_RUN.STATE.in("READING", "MERGING"))
        .and(REGISTER_RUN.FINGERPRINT.eq(fingerprint))
        .orderBy(REGISTER_RUN.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(RegisterRunRepository::toRun);
  }

  /** A run whose file was whole, but which was not taken over to its end. */
  public Optional<RegisterRun> halfMerged() {
    return db.selectFrom(REGISTER_RUN)
        .where(REGISTER_RUN.STATE.eq("MERGING"))
        .orderBy(REGISTER_RUN.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(RegisterRunRepository::toRun);
  }

  public List<Long> reading() {
    return db.select(REGISTER_RUN.ID)
        .from(REGISTER_RUN)
        .where(REGISTER_RUN.STATE.eq("READING"))
        .fetch(REGISTER_RUN.ID);
  }

  public void progressed(long id, long read, long kept, long bad) {
    db.update(REGISTER_RUN)
        .set(REGISTER_RUN.READ_COUNT, REGISTER_RUN.READ_COUNT.plus(read))
        .set(REGISTER_RUN.KEPT_COUNT, REGISTER_RUN.KEPT_COUNT.plus(kept))
        .set(REGISTER_RUN.BAD_COUNT, REGISTER_RUN.BAD_COUNT.plus(bad))
        .where(REGISTER_RUN.ID.eq(id))
        .execute();
  }

  public void whole(long id) {
    db.update(REGISTER_RUN)
        .set(REGISTER_RUN.STATE, RegisterRun.State.MERGING.name())
        .where(REGISTER_RUN.ID.eq(id))
        .execute();
  }

  public void merged(long id, String to, int added, int changed, int gone) {
    db.update(REGISTER_RUN)
        .set(REGISTER_RUN.MERGED_TO, to)
        .set(REGISTER_RUN.ADDED_COUNT, REGISTER_RUN.ADDED_COUNT.plus(added))
        .set(REGISTER_RUN.CHANGED_COUNT, REGISTER_RUN.CHANGED_COUNT.plus(changed))
        .set(REGISTER_RUN.GONE_COUNT, REGISTER_RUN.GONE_COUNT.plus(gone))
        .where(REGISTER_RUN.ID.eq(id))
        .execute();
  }

  public void done(long id) {
    db.update(REGISTER_RUN)
        .set(REGISTER_RUN.STATE, RegisterRun.State.DONE.name())
        .set(REGISTER_RUN.ENDED_AT, clock.instant())
        .where(REGISTER_RUN.ID.eq(id))
        .execute();
  }

  public void refused(long id, String why) {
    db.update(REGISTER_RUN)
        .set(REGISTER_RUN.STATE, RegisterRun.State.REFUSED.name())
        .set(REGISTER_RUN.REFUSAL, why)
        .set(REGISTER_RUN.ENDED_AT, clock.instant())
        .where(REGISTER_RUN.ID.eq(id))
        .execute();
  }

  public void add(long run, List<BadUnit> bad) {
    db.batch(
            bad.stream()
                .map(
                    b ->
                        db.insertInto(REGISTER_FAULT)
                            .set(REGISTER_FAULT.RUN_ID, run)
                            .set(REGISTER_FAULT.ORDINAL, b.ordinal())
                            .set(REGISTER_FAULT.FILE_PLACE, b.place())
                            .set(REGISTER_FAULT.FAULT, b.fault().name()))
                .toList())
        .execute();
  }

  /** In the order of the file. */
  public List<BadUnit> bad(long run) {
    return db.selectFrom(REGISTER_FAULT)
        .where(REGISTER_FAULT.RUN_ID.eq(run))
        .orderBy(REGISTER_FAULT.ORDINAL)
        .fetch(
            r ->
                new BadUnit(r.getOrdinal(), r.getFilePlace(), BadUnit.Fault.valueOf(r.getFault())));
  }

  private static RegisterRun toRun(RegisterRunRecord r) {
    return new RegisterRun(
        r.getId(),
        r.getSourceName(),
        RegisterRun.State.valueOf(r.getState()),
        r.getReadCount(),
        r.getKeptCount(),
        r.getBadCount(),
        r.getMergedTo(),
        r.getAddedCount(),
        r.getChangedCount(),
        r.getGoneCount());
  }
}
