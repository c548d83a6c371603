package no.bindeledd.foundation.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** A job that counts its runs and does what a test has told it to. */
@TestComponent
class ProbeJob implements Job {
  static final String NAME = "probe";

  private final Map<String, Integer> runs = new ConcurrentHashMap<>();
  private final Map<String, Runnable> deeds = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.jobs.title";
  }

  @Override
  public void run(String payload) {
    runs.merge(payload, 1, Integer::sum);
    deeds.getOrDefault(payload, () -> {}).run();
  }

  void on(String payload, Runnable deed) {
    deeds.put(payload, deed);
  }

  int runs(String payload) {
    return runs.getOrDefault(payload, 0);
  }
}
