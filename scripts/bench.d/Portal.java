import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal in a process of its own, started as its operator starts it. */
final class Portal implements AutoCloseable {
  private static final long GIVE_UP_SECONDS = 180;

  private final Process process;
  private final URI address;
  private final Path console;

  private Portal(Process process, URI address, Path console) {
    this.process = process;
    this.address = address;
    this.console = console;
  }

  /** Starts it on a free port, and does not wait. Nothing of this shell's settings reaches it. */
  static Portal start(List<String> command, Path data) throws IOException {
    int port = freePort();
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("BINDELEDD_"));
    builder.environment().remove("MANAGEMENT_PORT");
    builder.environment().put("BINDELEDD_DATA", data.toString());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    Path console = Path.of(data + ".console");
    builder.redirectErrorStream(true).redirectOutput(console.toFile());
    return new Portal(builder.start(), URI.create("http://localhost:" + port), console);
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  /** Waits until a page is served. */
  void await(String path) throws IOException, InterruptedException {
    URI page = address.resolve(path);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
    while (!answers(page)) {
      if (System.nanoTime() > until || process.waitFor(5, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(path + " did not come:\n" + Files.readString(console));
      }
    }
  }

  /** As Ctrl-C ends it. */
  @Override
  public void close() throws InterruptedException, IOException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    Files.delete(console);
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
}
