import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator, on one thread and as many connections as are said. */
final class Wrk {
  private static final Pattern RESULT = Pattern.compile("RESULT (\\S+) (\\S+) (\\S+) (\\d+)");

  private final URI portal;
  private final Path work;
  private final int connections;

  Wrk(URI portal, Path work, int connections) {
    this.portal = portal;
    this.work = work;
    this.connections = connections;
  }

  /** What came of it: times in milliseconds. */
  record Result(double median, double p99, double perSecond) {}

  /**
   * Asks for the addresses in turn.
   *
   * @param from where to begin among them
   * @param fresh if not null, each address gets a parameter that begins so and never comes again
   * @param headers whole lines
   */
  Result run(List<String> addresses, int from, String fresh, int seconds, String... headers)
      throws IOException, InterruptedException {
    String said = said(addresses, from, fresh, seconds, headers);
    Matcher result = RESULT.matcher(said);
    if (!result.find() || !result.group(4).equals("0")) {
      throw new IllegalStateException("wrk says:\n" + said);
    }
    return new Result(
        Double.parseDouble(result.group(1)),
        Double.parseDouble(result.group(2)),
        Double.parseDouble(result.group(3)));
  }

  /** The same while the JVM learns, when an answer may take too long. */
  void warm(List<String> addresses, String fresh, int seconds)
      throws IOException, InterruptedException {
    said(addresses, 0, fresh, seconds);
  }

  private String said(
      List<String> addresses, int from, String fresh, int seconds, String... headers)
      throws IOException, InterruptedException {
    Path file = Files.write(work.resolve("addresses"), addresses);
    var command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "-s",
                "scripts/bench.d/requests.lua"));
    for (String header : headers) {
      command.addAll(List.of("-H", header));
    }
    command.addAll(List.of(portal.toString(), "--", file.toString(), String.valueOf(from)));
    if (fresh != null) {
      command.add(fresh);
    }
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (wrk.waitFor() != 0) {
      throw new IllegalStateException("wrk says:\n" + said);
    }
    return said;
  }
}
