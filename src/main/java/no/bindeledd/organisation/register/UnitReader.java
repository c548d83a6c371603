package no.bindeledd.organisation.register;

import java.util.Optional;

/** Reads a file of units from its beginning to its end, one record at a time. */
interface UnitReader extends AutoCloseable {

  /**
   * Goes past the next record without looking at it.
   *
   * @return false at the end of the file
   * @throws UnreadableFile if the file is broken off or is not what it should be
   */
  boolean skip();

  /**
   * The next record; empty at the end of the file.
   *
   * @throws UnreadableFile if the file is broken off or is not what it should be
   */
  Optional<Entry> next();

  @Override
  void close();

  /** One record. */
  sealed interface Entry {
    record Good(RegisterUnit unit) implements Entry {}

    record Bad(BadUnit bad) implements Entry {}
  }
}
