import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long an operator waits for the register, and how much heap it takes: {@code COUNT} invented
 * units of real size, packed, taken over by scripts/import-register into an empty database, then
 * once more, which changes nothing. The heap is the most that was in use before any collection, as
 * the JVM's own log has it.
 */
class ImportTime {
  private static final Pattern IN_USE = Pattern.compile("Pause.* (\\d+)M->\\d+M\\(\\d+M\\)");
  private static final long GIVE_UP_MINUTES = 30;

  private final Path work;
  private final Path file;
  private final Path data;

  ImportTime(Path work) {
    this.work = work;
    this.file = work.resolve("units.json.gz");
    this.data = work.resolve("data");
  }

  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("bindeledd-bench");
    try {
      new ImportTime(work).measure(Integer.parseInt(arguments[0]));
    } finally {
      Folders.delete(work);
    }
  }

  private void measure(int count) throws Exception {
    System.out.printf(Locale.ROOT, "Making a file of %,d units ...%n", count);
    RegisterFile.main(new String[] {file.toString(), String.valueOf(count)});
    System.out.printf(
        Locale.ROOT,
        "%,d MB packed, %,d MB unpacked%n",
        Files.size(file) >> 20,
        RegisterFile.unpacked(file) >> 20);
    System.out.printf("%-8s %10s %10s  %s%n", "file", "time", "heap", "what came of it");
    Turn first = turn("first");
    turn("again");
    System.out.printf(
        Locale.ROOT,
        "{\"import_s\": %.1f, \"import_heap_mb\": %d}%n",
        first.seconds(),
        first.heap());
  }

  private Turn turn(String name) throws IOException, InterruptedException {
    Path log = work.resolve(name + ".gc");
    Path console = work.resolve(name + ".console");
    var builder = new ProcessBuilder("scripts/import-register", file.toString());
    builder.environment().keySet().removeIf(key -> key.startsWith("BINDELEDD_"));
    builder.environment().put("BINDELEDD_DATA", data.toString());
    builder.environment().put("BINDELEDD_DEMO", "false");
    builder.environment().put("JAVA_OPTS", "-Xlog:gc:file=" + log);
    long begin = System.nanoTime();
    Process process =
        builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
    if (!process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("The import failed:\n" + Files.readString(console));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    String said;
    try (Stream<String> lines = Files.lines(console)) {
      said = lines.filter(line -> line.contains(" kept ")).findFirst().orElseThrow();
    }
    var turn = new Turn(seconds, mostInUse(log));
    System.out.printf(
        Locale.ROOT, "%-8s %8.1f s %7d MB  %s%n", name, turn.seconds(), turn.heap(), said);
    return turn;
  }

  private static long mostInUse(Path log) throws IOException {
    long most = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher pause = IN_USE.matcher(line);
      if (pause.find()) {
        most = Math.max(most, Long.parseLong(pause.group(1)));
      }
    }
    return most;
  }

  private record Turn(double seconds, long heap) {}
}
