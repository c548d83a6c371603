package no.bindeledd.organisation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.register.data.CursorRepository;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.organisation.register.data.StagingRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes the register's whole file over. It is read in chunks into a staging table, from where a run
 * that was cut short goes on, and is merged only when it was whole: a file that breaks off changes
 * nothing. The same file twice changes nothing the second time. One run at a time, by the operator.
 */
@Component
class RegisterImport {
  private static final int CHUNK = 2000;
  private static final int FAULTS_KEPT = 1000;
  private static final String FIRST = "000000000";
  private static final String LAST = "999999999";

  private final RegisterProperties rule;
  private final RegisterRunRepository runs;
  private final StagingRepository staging;
  private final RegisterUnitRepository units;
  private final CursorRepository cursors;
  private final Transactions transactions;

  RegisterImport(
      RegisterProperties rule,
      RegisterRunRepository runs,
      StagingRepository staging,
      RegisterUnitRepository units,
      CursorRepository cursors,
      Transactions transactions) {
    this.rule = rule;
    this.runs = runs;
    this.staging = staging;
    this.units = units;
    this.cursors = cursors;
    this.transactions = transactions;
  }

  /**
   * @throws UnreadableFile if nothing may be taken over from this file
   * @throws UncheckedIOException if it cannot be read at all
   */
  RegisterRun.Report take(Path path, Progress progress) {
    var file = new BulkFile(path, rule.mostUnpacked().toBytes());
    // A merge that was cut short goes on first: its file was whole, and it is the older one.
    transactions.read(runs::halfMerged).ifPresent(half -> merge(half, progress));
    RegisterRun run = begin(file);
    if (run.read() > 0) {
      progress.goesOn(run.read());
    }
    if (run.state() == RegisterRun.State.READING) {
      read(run, file, progress);
    }
    merge(transactions.read(() -> runs.get(run.id())), progress);
    return transactions.read(() -> new RegisterRun.Report(runs.get(run.id()), runs.bad(run.id())));
  }

  private RegisterRun begin(BulkFile file) {
    String fingerprint;
    try {
      fingerprint = file.fingerprint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Optional<RegisterRun> before = transactions.read(() -> runs.unfinished(fingerprint));
    if (before.isPresent()) {
      return before.get();
    }
    for (long abandoned : transactions.read(runs::reading)) {
      transactions.run(() -> runs.refused(abandoned, "ABANDONED"));
      clear(abandoned);
    }
    return transactions.call(() -> runs.begin(file.name(), fingerprint));
  }

  private void read(RegisterRun run, BulkFile file, Progress progress) {
    try (UnitReader reader = file.open()) {
      for (long i = 0; i < run.read(); i++) {
        reader.skip();
      }
      long faults = run.bad();
      long read = run.read();
      var chunk = new Chunk();
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        chunk.take(entry.get(), rule);
        if (chunk.read == CHUNK) {
          faults += store(run.id(), chunk, faults);
          read += CHUNK;
          progress.read(read);
          chunk = new Chunk();
        }
      }
      store(run.id(), chunk, faults);
      refuseAPart(run.id());
      transactions.run(() -> runs.whole(run.id()));
    } catch (UnreadableFile e) {
      transactions.run(() -> runs.refused(run.id(), e.why().name()));
      clear(run.id());
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseAPart(long run) {
    transactions.read(
        () -> {
          long kept = runs.get(run).kept();
          if (kept < units.countExisting() / 2) {
            throw new UnreadableFile(UnreadableFile.Why.TOO_FEW, "its end");
          }
          return kept;
        });
  }

  private int store(long run, Chunk chunk, long faultsBefore) {
    int room = (int) Math.max(0, FAULTS_KEPT - faultsBefore);
    List<BadUnit> named = chunk.bad.subList(0, Math.min(room, chunk.bad.size()));
    Runnable stage =
        () -> {
          staging.add(run, chunk.kept.values());
          runs.add(run, named);
          runs.progressed(run, chunk.read, chunk.keptCount, chunk.bad.size());
        };
    try {
      transactions.run(stage);
    } catch (DuplicateKeyException e) {
      // A number stands in the file twice, which is rare: the later entry counts.
      transactions.run(
          () -> {
            staging.remove(run, chunk.kept.values());
            stage.run();
          });
    }
    return chunk.bad.size();
  }

  private void merge(RegisterRun run, Progress progress) {
    if (run.state() != RegisterRun.State.MERGING) {
      return;
    }
    String after = run.mergedTo() == null ? FIRST : run.mergedTo();
    String begin = after;
    long done = transactions.read(() -> staging.countTo(run.id(), begin));
    while (!after.equals(LAST)) {
      String from = after;
      String to = transactions.read(() -> staging.endOfNext(run.id(), from, CHUNK)).orElse(LAST);
      transactions.run(
          () ->
              runs.merged(
                  run.id(),
                  to,
                  units.addNew(run.id(), from, to),
                  units.change(run.id(), from, to),
                  units.markGone(run.id(), from, to)));
      after = to;
      done += CHUNK;
      progress.merged(Math.min(run.kept(), done), run.kept());
    }
    transactions.run(
        () -> {
          runs.done(run.id());
          // The file may be older than what the feed has told: it is followed again from its day.
          cursors.forget(ChangeFeed.NAME);
        });
    clear(run.id());
  }

  private void clear(long run) {
    while (transactions.call(() -> staging.clear(run, CHUNK)) > 0) {
      // In parts, so that no transaction grows with the register.
    }
  }

  /** Hears how far it is, after each commit. */
  interface Progress {
    /** A run that was cut short goes on after so many records. */
    void goesOn(long after);

    void read(long records);

    void merged(long units, long ofThese);
  }

  /** What is read between two commits. */
  private static final class Chunk {
    private final Map<String, RegisterUnit> kept = new LinkedHashMap<>();
    private final List<BadUnit> bad = new ArrayList<>();
    private int read;
    private int keptCount;

    void take(UnitReader.Entry entry, RegisterProperties rule) {
      read++;
      switch (entry) {
        case UnitReader.Entry.Bad(BadUnit unit) -> bad.add(unit);
        case UnitReader.Entry.Good(RegisterUnit unit) -> {
          if (rule.keeps(unit)) {
            keptCount++;
            kept.put(unit.number(), unit);
          }
        }
      }
    }
  }
}
