package no.bindeledd.foundation.start;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, as an operator starts it. */
public final class RunningProgram implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("is ready: (http://localhost:\\d+)");
  private static final long SECONDS = 90;

  private final Process process;
  private final Path data;
  private final Path out;
  private final Path err;

  private RunningProgram(Process process, Path data, Path out, Path err) {
    this.data = data;
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Without waiting; nothing of this machine's environment but what is given here. */
  public static RunningProgram start(Path data, Map<String, String> environment)
      throws IOException {
    // Without the tests' own log settings and libraries, which an operator does not have.
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Dvaadin.productionMode=true",
            "-cp",
            classes,
            "no.bindeledd.Bindeledd"));
    Path out = Files.createTempFile("bindeledd-out", ".txt");
    Path err = Files.createTempFile("bindeledd-err", ".txt");
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("BINDELEDD_"));
    builder.environment().putAll(Map.of("BINDELEDD_DATA", data.toString(), "SERVER_PORT", "0"));
    builder.environment().put("BINDELEDD_DEMO_DATA", "false");
    // No test asks the real registers.
    builder.environment().put("BINDELEDD_REGISTER_OPEN_UNITS", "");
    builder.environment().put("BINDELEDD_REGISTER_OPEN_VOLUNTARY", "");
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new RunningProgram(builder.start(), data, out, err);
  }

  /** Waits for the end; the one sentence and the exit code. */
  public Ending ending() throws IOException, InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The program did not end:\n" + console());
    }
    return new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Waits for the line that says where it is. */
  public String address() throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < until) {
      Matcher line = ADDRESS.matcher(Files.readString(out));
      if (line.find()) {
        return line.group(1);
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new AssertionError("The program did not become ready:\n" + console());
  }

  /** Waits until it has said this on the console. */
  public void awaitLine(String part) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!Files.readString(out).contains(part)) {
      if (System.nanoTime() > until || process.waitFor(2, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("It never said \"" + part + "\":\n" + console());
      }
    }
  }

  /** Kill -9. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public String console() throws IOException {
    return Files.readString(out) + Files.readString(err);
  }

  String log() throws IOException {
    return Files.readString(data.resolve("logs/bindeledd.log"));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return getFrom(address() + path);
  }

  static HttpResponse<String> getFrom(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }

  /** Asks until the page answers so. */
  public void awaitStatus(String path, int status) throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (get(path).statusCode() != status) {
      if (System.nanoTime() > until || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(path + " never said " + status + ":\n" + console() + log());
      }
    }
  }

  /** As Ctrl-C or a supervisor ends it. */
  public Ending stop() throws IOException, InterruptedException {
    process.destroy();
    return ending();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }

  /** How it ended. */
  public record Ending(int code, String out, String err) {}
}
