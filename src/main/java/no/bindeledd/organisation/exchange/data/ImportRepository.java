package no.bindeledd.organisation.exchange.data;

import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT;
import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT_PROGRESS;
import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT_ROW;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.organisation.exchange.OrganisationImport;
import no.bindeledd.organisation.exchange.SheetFormat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Lists that are being taken over. */
@Repository
public class ImportRepository {
  private static final int LONGEST_NOT_READ = 1000;

  private final DSLContext db;
  private final Clock clock;

  ImportRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public void insert(OrganisationImport one) {
    String notRead = String.join("\n", one.notRead());
    db.insertInto(ORGANISATION_IMPORT)
        .set(ORGANISATION_IMPORT.MUNICIPALITY_ID, one.municipality())
        .set(ORGANISATION_IMPORT.ID, one.id())
        .set(ORGANISATION_IMPORT.FILE_NAME, one.fileName())
        .set(ORGANISATION_IMPORT.FILE_FORMAT, one.format().name())
        .set(ORGANISATION_IMPORT.FILE_ENCODING, one.encoding())
        .set(ORGANISATION_IMPORT.CELL_SEPARATOR, one.separator())
        .set(
            ORGANISATION_IMPORT.NOT_READ,
            notRead.length() <= LONGEST_NOT_READ
                ? notRead
                : notRead.substring(0, notRead.lastIndexOf('\n', LONGEST_NOT_READ)))
        .set(ORGANISATION_IMPORT.STATE, one.state().name())
        .set(ORGANISATION_IMPORT.ROW_COUNT, one.rows())
        .set(ORGANISATION_IMPORT.LOOKED_AGAIN, one.lookedAgain())
        .set(ORGANISATION_IMPORT.CREATED_AT, one.createdAt())
        .set(ORGANISATION_IMPORT.VERSION, one.version())
        .execute();
    db.insertInto(ORGANISATION_IMPORT_PROGRESS)
        .set(ORGANISATION_IMPORT_PROGRESS.MUNICIPALITY_ID, one.municipality())
        .set(ORGANISATION_IMPORT_PROGRESS.IMPORT_ID, one.id())
        .set(ORGANISATION_IMPORT_PROGRESS.DONE_COUNT, 0)
        .execute();
  }

  /** The newest first. */
  public List<OrganisationImport> in(long municipality, int most) {
    return db.select()
        .from(ORGANISATION_IMPORT)
        .join(ORGANISATION_IMPORT_PROGRESS)
        .on(itsProgress())
        .where(ORGANISATION_IMPORT.MUNICIPALITY_ID.eq(municipality))
        .orderBy(ORGANISATION_IMPORT.ID.desc())
        .limit(most)
        .fetch(ImportRepository::toImport);
  }

  public Optional<OrganisationImport> find(long municipality, long id) {
    return db.select()
        .from(ORGANISATION_IMPORT)
        .join(ORGANISATION_IMPORT_PROGRESS)
        .on(itsProgress())
        .where(is(municipality, id))
        .fetchOptional(ImportRepository::toImport);
  }

  /** Whoever takes a list over waits for whoever takes one over in the same municipality. */
  public void holdRunning(long municipality) {
    db.select(ORGANISATION_IMPORT.ID)
        .from(ORGANISATION_IMPORT)
        .where(ORGANISATION_IMPORT.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_IMPORT.STATE.eq(OrganisationImport.State.RUNNING.name()))
        .orderBy(ORGANISATION_IMPORT.ID)
        .forUpdate()
        .fetch();
  }

  /**
   * @return rows updated: none if somebody else was faster
   */
  public int move(OrganisationImport one, OrganisationImport.State to, boolean lookedAgain) {
    boolean ended = to == OrganisationImport.State.DONE || to == OrganisationImport.State.DISCARDED;
    return db.update(ORGANISATION_IMPORT)
        .set(ORGANISATION_IMPORT.STATE, to.name())
        .set(ORGANISATION_IMPORT.LOOKED_AGAIN, lookedAgain)
        .set(ORGANISATION_IMPORT.ENDED_AT, ended ? clock.instant() : null)
        .set(ORGANISATION_IMPORT.VERSION, one.version() + 1)
        .where(is(one.municipality(), one.id()))
        .and(ORGANISATION_IMPORT.VERSION.eq(one.version()))
        .execute();
  }

  public void progress(long municipality, long id, int done) {
    db.update(ORGANISATION_IMPORT_PROGRESS)
        .set(ORGANISATION_IMPORT_PROGRESS.DONE_COUNT, done)
        .where(ORGANISATION_IMPORT_PROGRESS.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_IMPORT_PROGRESS.IMPORT_ID.eq(id))
        .execute();
  }

  /** Lists and all that stands in them. */
  public int deleteOld(Instant before, int most) {
    var old =
        db.select(ORGANISATION_IMPORT.MUNICIPALITY_ID, ORGANISATION_IMPORT.ID)
            .from(ORGANISATION_IMPORT)
            .where(ORGANISATION_IMPORT.CREATED_AT.lt(before))
            .limit(most)
            .fetch();
    old.forEach(list -> delete(list.value1(), list.value2()));
    return old.size();
  }

  private void delete(long municipality, long id) {
    db.deleteFrom(ORGANISATION_IMPORT_ROW)
        .where(ORGANISATION_IMPORT_ROW.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_IMPORT_ROW.IMPORT_ID.eq(id))
        .execute();
    db.deleteFrom(ORGANISATION_IMPORT_PROGRESS)
        .where(ORGANISATION_IMPORT_PROGRESS.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_IMPORT_PROGRESS.IMPORT_ID.eq(id))
        .execute();
    db.deleteFrom(ORGANISATION_IMPORT).where(is(municipality, id)).execute();
  }

  private static Condition is(long municipality, long id) {
    return ORGANISATION_IMPORT.MUNICIPALITY_ID.eq(municipality).and(ORGANISATION_IMPORT.ID.eq(id));
  }

  private static Condition itsProgress() {
    return ORGANISATION_IMPORT_PROGRESS
        .MUNICIPALITY_ID
        .eq(ORGANISATION_IMPORT.MUNICIPALITY_ID)
        .and(ORGANISATION_IMPORT_PROGRESS.IMPORT_ID.eq(ORGANISATION_IMPORT.ID));
  }

  private static OrganisationImport toImport(Record r) {
    String notRead = r.get(ORGANISATION_IMPORT.NOT_READ);
    return new OrganisationImport(
        r.get(ORGANISATION_IMPORT.MUNICIPALITY_ID),
        r.get(ORGANISATION_IMPORT.ID),
        r.get(ORGANISATION_IMPORT.FILE_NAME),
        SheetFormat.valueOf(r.get(ORGANISATION_IMPORT.FILE_FORMAT)),
        r.get(ORGANISATION_IMPORT.FILE_ENCODING),
        r.get(ORGANISATION_IMPORT.CELL_SEPARATOR),
        notRead.isEmpty() ? List.of() : List.of(notRead.split("\n", -1)),
        OrganisationImport.State.valueOf(r.get(ORGANISATION_IMPORT.STATE)),
        r.get(ORGANISATION_IMPORT.ROW_COUNT),
        r.get(ORGANISATION_IMPORT_PROGRESS.DONE_COUNT),
        r.get(ORGANISATION_IMPORT.LOOKED_AGAIN),
        r.get(ORGANISATION_IMPORT.CREATED_AT),
        r.get(ORGANISATION_IMPORT.ENDED_AT),
        r.get(ORGANISATION_IMPORT.VERSION));
  }
}
