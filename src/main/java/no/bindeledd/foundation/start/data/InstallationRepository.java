package no.bindeledd.foundation.start.data;

import static no.bindeledd.schema.Tables.INSTALLATION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The row of {@code installation}: there is one, with a fixed id, however many nodes start. */
@Repository
public class InstallationRepository {
  private static final long ONLY = 1;

  private final DSLContext db;

  public InstallationRepository(DSLContext db) {
    this.db = db;
  }

  /** Whether the database was made for a demo; empty if nobody has said yet. */
  public Optional<Boolean> demo() {
    return db.select(INSTALLATION.DEMO)
        .from(INSTALLATION)
        .where(INSTALLATION.ID.eq(ONLY))
        .fetchOptional(INSTALLATION.DEMO);
  }

  /** Says what the database is for, unless another node was faster. */
  public void mark(boolean demo, Instant now, @Nullable String setUpCodeHash) {
    try {
      db.insertInto(INSTALLATION)
          .set(INSTALLATION.ID, ONLY)
          .set(INSTALLATION.DEMO, demo)
          .set(INSTALLATION.CREATED_AT, now)
          .set(INSTALLATION.SET_UP_CODE_HASH, setUpCodeHash)
          .execute();
    } catch (IntegrityConstraintViolationException alreadyMarked) {
      // The other node's row says what this one would have said, or the caller finds out next.
      return;
    }
  }

  /** Whether a code waits to be redeemed, or for the start to print one. */
  public boolean waits() {
    return db.fetchExists(
        INSTALLATION, INSTALLATION.ID.eq(ONLY).and(INSTALLATION.SET_UP_CODE_HASH.isNotNull()));
  }

  /**
   * Puts another hash in the place of the one that waits to be redeemed.
   *
   * @return false if the code was redeemed, or there never was one
   */
  public boolean replaceWaitingCode(String setUpCodeHash) {
    return db.update(INSTALLATION)
            .set(INSTALLATION.SET_UP_CODE_HASH, setUpCodeHash)
            .where(INSTALLATION.ID.eq(ONLY))
            .and(INSTALLATION.SET_UP_CODE_HASH.isNotNull())
            .execute()
        == 1;
  }

  /**
   * Takes the waiting code away if it is this one.
   *
   * @return false if it is not
   */
  public boolean removeCode(String setUpCodeHash) {
    return db.update(INSTALLATION)
            .setNull(INSTALLATION.SET_UP_CODE_HASH)
            .where(INSTALLATION.ID.eq(ONLY))
            .and(INSTALLATION.SET_UP_CODE_HASH.eq(setUpCodeHash))
            .execute()
        == 1;
  }
}
