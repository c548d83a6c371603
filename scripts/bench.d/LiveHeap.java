import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a JVM's heap holds after a full collection.
 *
 * @param bytes of all objects that can be reached
 * @param counts of objects, by the name of their class
 */
record LiveHeap(long bytes, Map<String, Long> counts) {
  private static final int MOST_COLLECTIONS = 20;
  private static final int EQUAL_BYTES = 32 * 1024;

  /** What a collector that moves not every object leaves in the gaps; nobody can reach it. */
  private static final String GAP = "jdk.internal.vm.Filler";

  /**
   * Collects until two collections in a row leave the same but for little: what is freed by one may
   * let go of more, and what is under way comes to its end.
   */
  static LiveHeap of(long pid) throws IOException, InterruptedException {
    LiveHeap before = collect(pid);
    for (int i = 0; i < MOST_COLLECTIONS; i++) {
      TimeUnit.MILLISECONDS.sleep(300);
      LiveHeap after = collect(pid);
      if (Math.abs(before.bytes - after.bytes) < EQUAL_BYTES) {
        return after;
      }
      before = after;
    }
    throw new IllegalStateException("the heap does not come to rest");
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Asking for the classes of all live objects makes a full collection first. */
  private static LiveHeap collect(long pid) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var counts = new HashMap<String, Long>();
    long bytes = 0;
    try (var lines = jcmd.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.strip().split("\\s+");
        if (parts[0].matches("\\d+:") && parts.length > 3 && !parts[3].contains(GAP)) {
          counts.merge(parts[3], Long.parseLong(parts[1]), Long::sum);
          bytes += Long.parseLong(parts[2]);
        }
      }
    }
    if (jcmd.waitFor() != 0 || bytes == 0) {
      throw new IllegalStateException("jcmd could not look into process " + pid);
    }
    return new LiveHeap(bytes, counts);
  }
}
