package no.bindeledd.catalogue.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many answers a second a node makes of one kind. It counts answers and not who asks, since
 * nothing here remembers an address; a limit for each of them belongs to what stands before the
 * portal (docs/operations.md).
 */
final class Allowance {
  private final Bucket bucket;

  Allowance(int aSecond) {
    bucket =
        Bucket.builder()
            .addLimit(limit -> limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
            .build();
  }

  boolean isUsedUp() {
    return !bucket.tryConsume(1);
  }
}
