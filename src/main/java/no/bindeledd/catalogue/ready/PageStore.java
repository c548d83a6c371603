package no.bindeledd.catalogue.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The pages that are kept, as many as fit into so many bytes. What is asked for often stays before
 * what was asked for once, so that somebody who asks for thousands of pages takes no room from
 * those that people read.
 */
@Component
class PageStore {
  private static final int LARGEST_PART = 16;
  private static final int NOTED = 1 << 16;

  private final Cache<String, KeptPage> pages;
  private final AtomicLongArray asked = new AtomicLongArray(NOTED);
  private final long mostBytes;
  private final Counter hits;
  private final Counter misses;
  private final Counter notModified;

  PageStore(@Value("${bindeledd.pages.kept:64MB}") DataSize most, MeterRegistry meters) {
    mostBytes = most.toBytes();
    pages =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((String key, KeptPage page) -> page.weight() + 2 * key.length())
            .executor(Runnable::run)
            .build();
    hits = meters.counter("bindeledd.pages.hits");
    misses = meters.counter("bindeledd.pages.misses");
    notModified = meters.counter("bindeledd.pages.not.modified");
    Gauge.builder("bindeledd.pages.bytes", this, PageStore::bytes)
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("bindeledd.pages.kept", pages, Cache::estimatedSize).register(meters);
  }

  /** The page, if it was made from what there is now. */
  @Nullable KeptPage get(String key, Stand stand) {
    KeptPage page = pages.getIfPresent(key);
    return page != null && page.stand().equals(stand) ? page : null;
  }

  /**
   * Whether somebody has asked for it before, as far as we remember; from now on somebody has. What
   * was asked for once costs no more than if nothing were kept.
   */
  boolean askedBefore(String key) {
    long hash = key.hashCode() * 0x9E3779B97F4A7C15L;
    return asked.getAndSet((int) (hash >>> 32) & (NOTED - 1), hash) == hash;
  }

  void keep(String key, KeptPage page) {
    if (page.weight() <= mostBytes / LARGEST_PART) {
      pages.put(key, page);
    }
  }

  /** Puts the same page, packed, in the place of the other, unless that has gone. */
  void replace(String key, KeptPage page, KeptPage packed) {
    pages.asMap().replace(key, page, packed);
  }

  void keepOnly(Predicate<Stand> holds) {
    pages.asMap().values().removeIf(page -> !holds.test(page.stand()));
  }

  void hit(int status) {
    (status == 304 ? notModified : hits).increment();
  }

  void missed() {
    misses.increment();
  }

  long bytes() {
    pages.cleanUp();
    return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }
}
