package no.bindeledd.catalogue.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import no.bindeledd.activity.CatalogueChanged;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The life of this node's index: opened or made in the background once the program answers, kept in
 * step with the database, put aside and made anew when it is damaged. While there is none, nothing
 * waits for it: the list comes from the database.
 */
@Component
class CatalogueIndex implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueIndex.class);

  private final PublicActivityService activities;
  private final IndexFolder folder;
  private final IndexMaker maker;
  private final IndexMeters meters;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("catalogue-index").factory());
  private final AtomicBoolean rebuilding = new AtomicBoolean();

  /** Held by those who read; a new index is put in its place when nobody reads the old one. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);

  /** Held by whoever writes. */
  private final Object writing = new Object();

  private volatile @Nullable IndexInUse current;
  private volatile boolean closed;
  private volatile String lastFault = "";

  CatalogueIndex(
      PublicActivityService activities,
      CatalogueFeedService feed,
      Clock clock,
      MeterRegistry meters,
      ObjectProvider<BuildProperties> build,
      @Value("${bindeledd.data}") Path data) {
    this.activities = activities;
    folder = new IndexFolder(data.resolve("index"));
    this.meters = new IndexMeters(meters, folder, this::documents);
    maker = new IndexMaker(activities, feed, clock, folder, build.getIfAvailable(), this.meters);
  }

  /** A moment after the first page can be served, and on a thread of its own. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    worker.scheduleWithFixedDelay(this::step, 1, 1, TimeUnit.SECONDS);
  }

  /** At once on the node that published; the others see it when they poll. */
  @TransactionalEventListener(fallbackExecution = true)
  void follow(CatalogueChanged change) {
    later(this::step);
  }

  private void later(Runnable work) {
    if (!closed) {
      worker.execute(work);
    }
  }

  private void openOrRebuild() {
    try {
      Optional<IndexInUse> there = maker.open();
      if (there.isPresent()) {
        takeOver(there.get());
        if (maker.isOwn(there.get())) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      failed("open", e);
    }
    rebuild();
  }

  /** Makes a new index beside the one in use, which answers until the new one is whole. */
  void rebuild() {
    if (closed || !rebuilding.compareAndSet(false, true)) {
      return;
    }
    Thread.ofPlatform().daemon().name("catalogue-index-new").start(this::rebuildNow);
  }

  private void rebuildNow() {
    try {
      takeOver(maker.make());
    } catch (IOException | RuntimeException e) {
      failed("rebuild", e);
    } finally {
      rebuilding.set(false);
    }
  }

  /** From now on this one answers. */
  private void takeOver(IndexInUse next) throws IOException {
    synchronized (writing) {
      IndexInUse before = current;
      if (closed) {
        next.index().letGo();
        return;
      }
      current = next;
      lastFault = "";
      if (before != null) {
        waitForReaders();
        before.index().letGo();
      }
      folder.keepOnly(next.folder());
      meters.read();
    }
  }

  /** Whoever begins to read now reads from the new one. */
  private void waitForReaders() {
    use.writeLock().lock();
    use.writeLock().unlock();
  }

  /** One round: read what has changed, keep it on the disk, look after what is there. */
  private void step() {
    try {
      if (current == null) {
        if (!rebuilding.get()) {
          openOrRebuild();
        }
        return;
      }
      bringIn(activities.version(Caller.ANYONE, null), true);
      tidy(false);
    } catch (RuntimeException e) {
      failed("follow", e);
    }
  }

  /**
   * Of many who ask at once, the first does it for all.
   *
   * @param anyway even where the version is in there already
   */
  private void bringIn(long version, boolean anyway) {
    write(
        here -> {
          if (anyway || !here.covers(version)) {
            here.bringIn(version);
            meters.read();
          }
        });
  }

  /** Writes and reads the disk; what is damaged there shows. */
  void tidy(boolean thoroughly) {
    write(here -> here.tidy(thoroughly));
  }

  /** Work that writes. */
  private interface Writing {
    void on(IndexInUse here) throws IOException;
  }

  private void write(Writing work) {
    synchronized (writing) {
      IndexInUse here = current;
      if (here == null) {
        return;
      }
      try {
        work.on(here);
      } catch (IOException | AlreadyClosedException | InternalError e) {
        damaged(here, e);
      }
    }
  }

  /**
   * Asks the index, which then holds all of the version.
   *
   * @param version of the catalogue, read by the caller
   * @return nothing while there is no index
   */
  <T> Optional<T> ask(long version, OpenIndex.Work<T> work) {
    while (true) {
      IndexInUse seen = current;
      if (seen == null) {
        return Optional.empty();
      }
      if (!seen.covers(version)) {
        bringIn(version, false);
      }
      use.readLock().lock();
      IndexInUse here = current;
      try {
        if (here == null) {
          return Optional.empty();
        }
        // A new index may have taken over since, and lack what was brought into the old one.
        if (here.covers(version)) {
          return Optional.of(here.index().ask(work));
        }
      } catch (IOException | UncheckedIOException | AlreadyClosedException | InternalError e) {
        later(() -> damaged(here, e));
        return Optional.empty();
      } finally {
        use.readLock().unlock();
      }
    }
  }

  boolean isReady() {
    return current != null;
  }

  private void damaged(@Nullable IndexInUse broken, Throwable fault) {
    synchronized (writing) {
      if (broken == null || current != broken || closed) {
        return;
      }
      LOG.warn("A damaged search index is made anew: {}", fault.getClass().getSimpleName());
      meters.damaged();
      current = null;
      waitForReaders();
      broken.index().letGo();
      putAside(broken.folder());
    }
    rebuild();
  }

  private void putAside(Path broken) {
    try {
      folder.putAside(broken);
    } catch (IOException e) {
      failed("put aside", e);
    }
  }

  private int documents() {
    IndexInUse here = current;
    return here == null ? 0 : here.index().documents();
  }

  /** The next round tries again, each second; the database may be away. */
  private void failed(String what, Exception e) {
    String fault = what + ": " + e.getClass().getSimpleName();
    if (!fault.equals(lastFault)) {
      lastFault = fault;
      LOG.warn("Search index: could not {}", fault);
    }
  }

  @Override
  public void destroy() {
    closed = true;
    worker.shutdown();
    synchronized (writing) {
      IndexInUse here = current;
      current = null;
      if (here == null) {
        return;
      }
      waitForReaders();
      try {
        here.index().commit();
        here.index().close();
      } catch (IOException | RuntimeException e) {
        failed("close", e);
      }
    }
  }
}
