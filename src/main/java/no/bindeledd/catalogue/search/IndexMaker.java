package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.CatalogueChangesEnd;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;

/** Where an index comes from: the disk, where a good one lies there, else the database. */
final class IndexMaker {
  private static final Logger LOG = LoggerFactory.getLogger(IndexMaker.class);

  /** A change is kept for longer than this, so that none is gone that we have not read. */
  private static final Duration LONGEST_AWAY = CatalogueChangesEnd.KEPT.minusDays(1);

  private final PublicActivityService activities;
  private final CatalogueFeedService feed;
  private final Clock clock;
  private final IndexFolder folder;

  /** Another build may understand words otherwise, so it makes an index of its own. */
  private final String program;

  private final IndexMeters meters;

  IndexMaker(
      PublicActivityService activities,
      CatalogueFeedService feed,
      Clock clock,
      IndexFolder folder,
      @Nullable BuildProperties build,
      IndexMeters meters) {
    this.activities = activities;
    this.feed = feed;
    this.clock = clock;
    this.folder = folder;
    Instant made = build == null ? null : build.getTime();
    program = Objects.requireNonNullElse(made, Instant.EPOCH).toString();
    this.meters = meters;
  }

  /** The one on the disk; nothing if it is damaged, or was away for too long. */
  Optional<IndexInUse> open() throws IOException {
    Optional<Path> there = folder.current();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    OpenIndex index;
    try {
      index = OpenIndex.open(there.get());
    } catch (LockObtainFailedException e) {
      LOG.warn("The search index is in use by another program and is made anew");
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("The search index is damaged and is made anew: {}", e.getClass().getSimpleName());
      meters.damaged();
      folder.putAside(there.get());
      return Optional.empty();
    }
    if (index.readAt().plus(LONGEST_AWAY).isBefore(clock.instant())) {
      index.close();
      return Optional.empty();
    }
    return Optional.of(inStep(there.get(), index));
  }

  /** Whether it was made by this very program, and not by one that understands words otherwise. */
  boolean isOwn(IndexInUse index) {
    return index.index().program().equals(program);
  }

  /** A new one, whole and on the disk. */
  IndexInUse make() throws IOException {
    long began = System.nanoTime();
    Path fresh = folder.fresh();
    IndexInUse made = inStep(fresh, new Rebuild(activities, feed, clock).into(fresh, program));
    meters.rebuilt(Duration.ofNanos(System.nanoTime() - began));
    return made;
  }

  /** It holds all that the database held when this began. */
  private IndexInUse inStep(Path there, OpenIndex index) throws IOException {
    try {
      var next = new IndexInUse(there, index, new Changes(feed, index, clock));
      next.bringIn(activities.version(Caller.ANYONE, null));
      return next;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }
}
