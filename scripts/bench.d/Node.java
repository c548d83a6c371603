import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One node of the portal: its process, its pages and its figures. */
final class Node implements AutoCloseable {
  private static final int MILLISECONDS_BETWEEN_PAGES = 250;

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Portal portal;
  private final int figures;

  private Node(Portal portal, int figures) {
    this.portal = portal;
    this.figures = figures;
  }

  /** Where the rows are. */
  record Database(String url, String user) {
    boolean isEmbedded() {
      return url.startsWith("jdbc:h2:");
    }
  }

  /** As a demo, whose outbox gives codes to sign in with, but with nobody in it. */
  static Node start(Database database, Path data) throws IOException {
    int figures;
    try (var socket = new ServerSocket(0)) {
      figures = socket.getLocalPort();
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Node(
        Portal.start(
            List.of(
                java,
                "-XX:+UseCompactObjectHeaders",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx2g",
                "-jar",
                "target/run/bindeledd.jar",
                "--bindeledd.demo=true",
                "--bindeledd.demo-data=false",
                "--management.server.port=" + figures,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password="),
            data),
        figures);
  }

  URI address() {
    return portal.address();
  }

  void await(String path) throws IOException, InterruptedException {
    portal.await(path);
  }

  /** One of its figures, all of that name together. */
  double figure(String name) throws IOException, InterruptedException {
    String all = ask(URI.create("http://127.0.0.1:" + figures + "/metrics")).body();
    Matcher figure = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$").matcher(all);
    return figure.results().mapToDouble(one -> Double.parseDouble(one.group(1))).sum();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask(address().resolve(path));
  }

  private HttpResponse<String> ask(URI page) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Reads the list four times a second until the index is there, and asks how long it took. */
  double rebuilt() throws IOException, InterruptedException {
    int served = 0;
    while (true) {
      int status = get("/nb/activities?page=" + (served % 50 + 1)).statusCode();
      served++;
      if (status != 200) {
        throw new IllegalStateException("A page failed while the index was made: " + status);
      }
      Thread.sleep(MILLISECONDS_BETWEEN_PAGES);
      double seconds = figure("bindeledd_search_rebuild_seconds_sum");
      if (seconds > 0 && figure("bindeledd_search_activities") > 1) {
        System.out.printf(
            Locale.ROOT,
            "  %-42s %10.1f s   (%d pages served meanwhile)%n",
            "whole index",
            seconds,
            served);
        return seconds;
      }
    }
  }

  void awaitIndex() throws IOException, InterruptedException {
    while (figure("bindeledd_search_activities") < 2) {
      get("/nb/activities");
      Thread.sleep(MILLISECONDS_BETWEEN_PAGES);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    portal.close();
  }
}
