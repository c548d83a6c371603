package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The index that answers now, and how far it has come. Written to by one thread at a time. */
final class IndexInUse {
  private static final Duration COMMIT = Duration.ofSeconds(10);
  private static final Duration CHECK = Duration.ofHours(1);

  private final Path folder;
  private final OpenIndex index;
  private final Changes changes;

  /** The catalogue's version of which we know that all of it is in here. */
  private volatile long covers = -1;

  private boolean dirty;
  private long committed = System.nanoTime();
  private long checked = System.nanoTime();

  IndexInUse(Path folder, OpenIndex index, Changes changes) {
    this.folder = folder;
    this.index = index;
    this.changes = changes;
  }

  Path folder() {
    return folder;
  }

  OpenIndex index() {
    return index;
  }

  boolean covers(long version) {
    return covers >= version;
  }

  /**
   * Reads what has changed.
   *
   * @param version of the catalogue, read before this
   */
  void bringIn(long version) throws IOException {
    dirty |= changes.bringIn();
    covers = Math.max(covers, version);
  }

  /**
   * Keeps on the disk what is new, so that a kill costs little, and looks after what is there.
   *
   * @param thoroughly whether or not it is time for it
   */
  void tidy(boolean thoroughly) throws IOException {
    long now = System.nanoTime();
    if (thoroughly
        || now - committed > CHECK.toNanos()
        || (dirty && now - committed > COMMIT.toNanos())) {
      index.commit();
      dirty = false;
      committed = now;
    }
    if (thoroughly || now - checked > CHECK.toNanos()) {
      index.check();
      checked = now;
    }
  }
}
