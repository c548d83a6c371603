package no.bindeledd.foundation.retention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.time.Norway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries the registry of personal data out, in small transactions. May be cut short and run again
 * at any time, also after a restore: it looks at nothing but the clock and the rows.
 */
@Component
public class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int BATCH = 500;

  private final List<PersonalEntry> entries;
  private final Transactions transactions;
  private final MeterRegistry meters;
  private final Clock clock;

  Retention(
      List<PersonalData> registry, Transactions transactions, MeterRegistry meters, Clock clock) {
    this.entries =
        registry.stream()
            .flatMap(part -> part.entries().stream())
            .sorted(Comparator.comparing(PersonalEntry::table).thenComparing(PersonalEntry::name))
            .toList();
    this.transactions = transactions;
    this.meters = meters;
    this.clock = clock;
    long names = entries.stream().map(PersonalEntry::name).distinct().count();
    if (names != entries.size()) {
      throw new IllegalStateException("Two entries of personal data have the same name");
    }
  }

  /** The whole registry, by table. */
  public List<PersonalEntry> entries() {
    return entries;
  }

  /**
   * Ends what is past its time. An entry that fails does not keep the others.
   *
   * @return how many rows, by the entry's name
   * @throws JobFault if an entry failed, after all others are done
   */
  public Map<String, Integer> runAll() {
    var counts = new LinkedHashMap<String, Integer>();
    var failed = new ArrayList<String>();
    for (PersonalEntry entry : entries) {
      if (entry.ending() instanceof Ending.After after) {
        try {
          counts.put(entry.name(), run(entry, after));
        } catch (RuntimeException e) {
          LOG.warn("Retention of {} failed: {}", entry.name(), e.getClass().getName());
          failed.add(entry.name());
        }
      }
    }
    if (!failed.isEmpty()) {
      throw new JobFault("Retention failed for " + String.join(", ", failed));
    }
    return counts;
  }

  private int run(PersonalEntry entry, Ending.After after) {
    Instant before = Norway.local(clock.instant()).minus(after.period()).toInstant();
    int total = 0;
    int taken;
    do {
      taken = transactions.call(() -> after.deletion().delete(before, BATCH));
      total += taken;
      meters.counter("bindeledd.retention", "entry", entry.name()).increment(taken);
    } while (taken >= BATCH);
    return total;
  }
}
