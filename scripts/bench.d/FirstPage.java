import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long people wait for the first public page after the program is started: as scripts/run
 * starts it, and as the same jar started plainly, in turn, so that a noisy moment meets both. Each
 * start finds the demo data in place, in a copy of a folder that was made before.
 */
class FirstPage {
  private static final int TURNS = 5;
  private static final long GIVE_UP_SECONDS = 180;

  private final Path work;
  private final Path data;

  FirstPage(Path work) {
    this.work = work;
    this.data = work.resolve("data");
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("bindeledd-bench");
    try {
      new FirstPage(work).measure();
    } finally {
      delete(work);
    }
  }

  private void measure() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> plainly = List.of(java, "-jar", "target/bindeledd.jar");
    List<String> asRun = List.of("scripts/run");

    System.out.println("Making the demo data ...");
    secondsTo("/health/ready", asRun, data);

    double[] plain = new double[TURNS];
    double[] run = new double[TURNS];
    System.out.printf("%-6s %12s %12s%n", "turn", "scripts/run", "plain jar");
    for (int turn = 0; turn < TURNS; turn++) {
      run[turn] = onCopy(asRun);
      plain[turn] = onCopy(plainly);
      System.out.printf(Locale.ROOT, "%-6d %10.2f s %10.2f s%n", turn + 1, run[turn], plain[turn]);
    }
    double first = median(run);
    double base = median(plain);
    System.out.printf(Locale.ROOT, "%-6s %10.2f s %10.2f s%n", "median", first, base);
    System.out.printf(
        Locale.ROOT,
        "{\"first_page_vs_plain\": %.3f, \"first_page_seconds\": %.2f}%n",
        first / base,
        first);
  }

  private double onCopy(List<String> command) throws Exception {
    Path copy = work.resolve("copy");
    copy(data, copy);
    try {
      return secondsTo("/nb", command, copy);
    } finally {
      delete(copy);
    }
  }

  private double secondsTo(String path, List<String> command, Path folder) throws Exception {
    int port = freePort();
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("BINDELEDD_"));
    builder.environment().remove("MANAGEMENT_PORT");
    builder.environment().put("BINDELEDD_DATA", folder.toString());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    File out = work.resolve("console").toFile();
    builder.redirectErrorStream(true).redirectOutput(out);
    long begin = System.nanoTime();
    Process program = builder.start();
    try {
      URI page = URI.create("http://127.0.0.1:" + port + path);
      while (!answers(page)) {
        boolean late = System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        if (late || program.waitFor(5, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(
              path + " did not come from " + command + ":\n" + Files.readString(out.toPath()));
        }
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      program.destroy();
      if (!program.waitFor(60, TimeUnit.SECONDS)) {
        program.destroyForcibly().waitFor();
      }
    }
  }

  private static boolean answers(URI page) {
    try {
      var connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setReadTimeout(60_000);
      connection.setInstanceFollowRedirects(true);
      try (var body = connection.getInputStream()) {
        body.readAllBytes();
        return connection.getResponseCode() == 200;
      }
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (Path file : all.reversed()) {
      Files.delete(file);
    }
  }
}
