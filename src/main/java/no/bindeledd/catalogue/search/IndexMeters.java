package no.bindeledd.catalogue.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What an operator may want to know of the index (docs/operations.md). */
final class IndexMeters {
  private final Timer rebuilds;
  private final Counter damages;
  private volatile long readNanos = System.nanoTime();

  IndexMeters(MeterRegistry meters, IndexFolder folder, IntSupplier documents) {
    rebuilds = meters.timer("bindeledd.search.rebuild");
    damages = meters.counter("bindeledd.search.damaged");
    Gauge.builder("bindeledd.search.bytes", folder, IndexFolder::bytes)
        .baseUnit("bytes")
        .register(meters);
    // As a supplier: of anything else the registry keeps a weak reference only.
    Gauge.builder("bindeledd.search.activities", documents::getAsInt).register(meters);
    Gauge.builder("bindeledd.search.lag", this, IndexMeters::secondsSinceRead)
        .baseUnit("seconds")
        .register(meters);
  }

  private double secondsSinceRead() {
    return Duration.ofNanos(System.nanoTime() - readNanos).toMillis() / 1000.0;
  }

  void read() {
    readNanos = System.nanoTime();
  }

  void rebuilt(Duration time) {
    rebuilds.record(time);
  }

  void damaged() {
    damages.increment();
  }
}
