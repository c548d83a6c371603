import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long people wait for the first public page after the program is started: as scripts/run
 * starts it, and as the same jar started plainly, in turn, so that a noisy moment meets both. Each
 * start finds the demo data in place, in a copy of a folder that was made before.
 */
class FirstPage {
  private static final int TURNS = 5;

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
      Folders.delete(work);
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
    double first = Figures.median(run);
    double base = Figures.median(plain);
    System.out.printf(Locale.ROOT, "%-6s %10.2f s %10.2f s%n", "median", first, base);
    System.out.printf(
        Locale.ROOT,
        "{\"first_page_vs_plain\": %.3f, \"first_page_seconds\": %.2f}%n",
        first / base,
        first);
  }

  private double onCopy(List<String> command) throws Exception {
    Path copy = work.resolve("copy");
    Folders.copy(data, copy);
    try {
      return secondsTo("/nb", command, copy);
    } finally {
      Folders.delete(copy);
    }
  }

  private static double secondsTo(String path, List<String> command, Path folder)
      throws Exception {
    long begin = System.nanoTime();
    try (Portal portal = Portal.start(command, folder)) {
      portal.await(path);
      return (System.nanoTime() - begin) / 1e9;
    }
  }
}
