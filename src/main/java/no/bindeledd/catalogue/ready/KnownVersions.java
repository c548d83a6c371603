package no.bindeledd.catalogue.ready;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.activity.CatalogueChanged;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The versions of the catalogue as this node knows them without asking the database. What a
 * transaction on this node changes is unknown from the moment it is through until it is read again;
 * what another node changes is seen when the versions are read, twice a second. A reading counts
 * for less than two seconds: where the database does not answer, nothing is known any more, rather
 * than what may be old.
 */
@Component
public class KnownVersions implements DisposableBean {
  static final Duration TRUSTED = Duration.ofMillis(1800);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(KnownVersions.class);

  private final PublicActivityService activities;
  private final CatalogueSearch search;
  private final PageStore pages;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("catalogue-versions").factory());

  /** Held while the versions are read, so that an older reading never follows a newer one. */
  private final Object reading = new Object();

  /** Which change on this node was the last of each municipality; guarded by itself. */
  private final Map<Long, Long> changes = new HashMap<>();

  private long lastChange;
  private volatile @Nullable Known known;

  /**
   * One reading.
   *
   * @param unknown those that changed here since it began
   * @param begun before the database was asked
   */
  private record Known(Map<Long, Long> versions, long all, Set<Long> unknown, long begun) {
    @Nullable Long version(@Nullable Long municipality) {
      if (municipality == null) {
        return unknown.isEmpty() ? all : null;
      }
      return unknown.contains(municipality) ? null : versions.getOrDefault(municipality, 0L);
    }

    Known without(long municipality) {
      Set<Long> more =
          Stream.concat(unknown.stream(), Stream.of(municipality))
              .collect(Collectors.toUnmodifiableSet());
      return new Known(versions, all, more, begun);
    }
  }

  @Autowired
  KnownVersions(
      PublicActivityService activities, CatalogueSearch search, PageStore pages, Clock clock) {
    this(activities, search, pages, clock, System::nanoTime);
  }

  KnownVersions(
      PublicActivityService activities,
      CatalogueSearch search,
      PageStore pages,
      Clock clock,
      LongSupplier nanos) {
    this.activities = activities;
    this.search = search;
    this.pages = pages;
    this.clock = clock;
    this.nanos = nanos;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    worker.scheduleWithFixedDelay(this::readQuietly, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Before whoever made the change hears that it is done. Also when it is not known how the
   * transaction ended: asking the database once too often costs nothing.
   */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
  void follow(CatalogueChanged change) {
    forget(change.municipality());
    if (!worker.isShutdown()) {
      worker.execute(this::readQuietly);
    }
  }

  /** From now on the version of this municipality is unknown until it is read. */
  void forget(long municipality) {
    synchronized (changes) {
      lastChange++;
      changes.put(municipality, lastChange);
      Known before = known;
      known = before == null ? null : before.without(municipality);
    }
  }

  /** Reads all versions, and drops the pages that were made from others. */
  void read() {
    synchronized (reading) {
      long seen;
      synchronized (changes) {
        seen = lastChange;
      }
      long begun = nanos.getAsLong();
      Map<Long, Long> versions = activities.versions(Caller.ANYONE);
      long all = versions.values().stream().mapToLong(Long::longValue).sum();
      boolean changed;
      synchronized (changes) {
        Set<Long> unknown =
            changes.entrySet().stream()
                .filter(change -> change.getValue() > seen)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Known before = known;
        changed = before == null || !before.versions().equals(versions);
        known = new Known(versions, all, unknown, begun);
      }
      if (changed) {
        pages.keepOnly(stand -> stand.equals(now(stand.municipality())));
      }
    }
  }

  private void readQuietly() {
    try {
      read();
    } catch (RuntimeException e) {
      LOG.debug("The versions of the catalogue cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  /**
   * The version of each municipality when all together had this one. Versions only grow, so where
   * their sums are equal all of them are.
   *
   * @return nothing where this node has not read it
   */
  public Optional<Map<Long, Long>> at(long all) {
    Known seen = known;
    return seen == null || seen.all() != all ? Optional.empty() : Optional.of(seen.versions());
  }

  /**
   * The version of the whole catalogue as this node knows it, which is less than two seconds old;
   * by the database where it does not.
   */
  public long whole() {
    Stand now = now(null);
    return now == null ? activities.version(Caller.ANYONE, null) : now.version();
  }

  /**
   * What a page is made from now.
   *
   * @param municipality null for the whole catalogue
   * @return null where that is not known
   */
  @Nullable Stand now(@Nullable Long municipality) {
    Known seen = known;
    if (seen == null || nanos.getAsLong() - seen.begun() > TRUSTED.toNanos()) {
      return null;
    }
    Long version = seen.version(municipality);
    return version == null ? null : stand(municipality, version);
  }

  private Stand stand(@Nullable Long municipality, long version) {
    return new Stand(municipality, version, Norway.today(clock), search.isReady());
  }

  /**
   * Whether everything is as it was, according to the database: then a page that was made meanwhile
   * was made from this alone.
   */
  boolean stillHolds(Stand before) {
    try {
      long version = activities.version(Caller.ANYONE, before.municipality());
      return before.equals(stand(before.municipality(), version));
    } catch (DataAccessException | TransactionException away) {
      return false; // the page is made; it is only not kept
    }
  }

  @Override
  public void destroy() {
    worker.shutdown();
  }
}
