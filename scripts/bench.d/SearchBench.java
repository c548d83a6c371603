import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Search at its full size on MariaDB, and smaller on the embedded database: how long an answer
 * takes whose question has a typing error in a long word, each question another; how long the whole
 * index takes to make while pages are served; and how soon one node finds what another published.
 * For the last, the rows are written that the publishing service writes, in one transaction, so
 * that no node knows of it but through the database.
 */
class SearchBench {
  private static final CatalogueData.Size FULL = new CatalogueData.Size(50, 5000, 100_000);
  private static final CatalogueData.Size SMALL = new CatalogueData.Size(5, 250, 5_000);
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 3;
  private static final int SECONDS = 15;
  private static final int QUESTIONS = 40_000;
  private static final int LONG_WORD = 8;
  private static final int PUBLISHED = 5;

  private final Path work;
  private final HttpClient browser = HttpClient.newHttpClient();

  SearchBench(Path work) {
    this.work = work;
  }

  public static void main(String[] args) throws Exception {
    var bench = new SearchBench(Path.of(args[0]));
    String server = "jdbc:mariadb://127.0.0.1:" + args[1] + "/";
    try (var admin = DriverManager.getConnection(server + "?user=root")) {
      admin
          .createStatement()
          .execute("create database bench character set utf8mb4 collate utf8mb4_danish_ci");
    }
    Measured full = bench.measure("mariadb", server + "bench", "root", FULL);
    String h2 =
        "jdbc:h2:file:"
            + bench.work.resolve("small").toAbsolutePath()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    Measured small = bench.measure("h2", h2, "sa", SMALL);
    System.out.printf(
        Locale.ROOT,
        "{\"search_p99_ms\": %.1f, \"index_rebuild_s\": %.1f, \"visible_s\": %.2f,"
            + " \"h2_small_search_p99_ms\": %.1f, \"h2_small_index_rebuild_s\": %.1f}%n",
        full.p99(),
        full.rebuild(),
        full.visible(),
        small.p99(),
        small.rebuild());
  }

  private record Measured(double p99, double rebuild, double visible) {}

  /** A node: its process and the port of its figures. */
  private record Node(Portal portal, int figures) {}

  private Measured measure(String name, String url, String user, CatalogueData.Size size)
      throws Exception {
    System.out.printf("== %s: %,d activities%n", name, size.activities());
    Path data = work.resolve(name + "-1");
    try (Portal first = start(url, user, data).portal()) {
      first.await("/health/ready"); // the migrations have run
    }
    long began = System.nanoTime();
    List<String> titles;
    try (Connection db = DriverManager.getConnection(url, user, "")) {
      var catalogue = new CatalogueData(db, size);
      catalogue.fill();
      db.createStatement()
          .execute(url.startsWith("jdbc:h2:") ? "analyze" : "analyze table activity");
      titles = catalogue.titles();
    }
    System.out.printf(Locale.ROOT, "%-44s %8.1f s%n", "rows written", since(began));
    // The index of the empty catalogue: a new start finds rows that no change told of.
    Folders.delete(data);
    Node node = start(url, user, data);
    try (Portal portal = node.portal()) {
      portal.await("/nb");
      Rebuilt rebuilt = rebuilt(node);
      System.out.printf(
          Locale.ROOT,
          "%-44s %8.1f s   (%d pages served meanwhile, %d failed)%n",
          "whole index",
          rebuilt.seconds(),
          rebuilt.served(),
          rebuilt.failed());
      if (rebuilt.failed() > 0) {
        throw new IllegalStateException("Pages failed while the index was made");
      }
      double p99 = questions(portal, titles);
      double visible = url.startsWith("jdbc:h2:") ? 0 : visible(url, user);
      return new Measured(p99, rebuilt.seconds(), visible);
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private Node start(String url, String user, Path data) throws IOException {
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
                "--bindeledd.demo=false",
                "--management.server.port=" + figures,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password="),
            data),
        figures);
  }

  private record Rebuilt(double seconds, int served, int failed) {}

  /** Reads the list four times a second, and asks the node how long it took. */
  private Rebuilt rebuilt(Node node) throws Exception {
    int served = 0;
    int failed = 0;
    while (true) {
      int status = get(node.portal().address().resolve("/nb/activities?page=" + (served % 50 + 1)));
      served++;
      Thread.sleep(250);
      failed += status == 200 ? 0 : 1;
      double seconds = figure(node, "bindeledd_search_rebuild_seconds_sum");
      if (seconds > 0 && figure(node, "bindeledd_search_activities") > 1) {
        return new Rebuilt(seconds, served, failed);
      }
    }
  }

  private double figure(Node node, String name) throws Exception {
    String all =
        browser
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.figures() + "/metrics"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher figure = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$").matcher(all);
    return figure.find() ? Double.parseDouble(figure.group(1)) : 0;
  }

  private int get(URI page) throws Exception {
    return browser
        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Each question a word of eight letters or more with one error, and another word of the title. */
  private double questions(Portal portal, List<String> titles) throws Exception {
    Path file = work.resolve("questions");
    Files.write(file, mistyped(titles));
    double[] p99 = new double[ROUNDS];
    wrk(portal, file, 0, SECONDS); // the JVM learns
    System.out.printf("%-8s %10s %10s %10s%n", "round", "median", "p99", "a second");
    for (int round = 0; round < ROUNDS; round++) {
      double[] figures = wrk(portal, file, (round + 1) * QUESTIONS / (ROUNDS + 1), SECONDS);
      p99[round] = figures[1];
      System.out.printf(
          Locale.ROOT,
          "%-8d %7.1f ms %7.1f ms %10.0f%n",
          round + 1,
          figures[0],
          figures[1],
          figures[2]);
    }
    return Figures.median(p99);
  }

  private static double[] wrk(Portal portal, Path questions, int from, int seconds)
      throws Exception {
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s",
                "scripts/bench.d/search.lua",
                portal.address().toString(),
                "--",
                questions.toString(),
                String.valueOf(from))
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher result = Pattern.compile("RESULT (\\S+) (\\S+) (\\S+) (\\d+)").matcher(said);
    if (wrk.waitFor() != 0 || !result.find() || !result.group(4).equals("0")) {
      throw new IllegalStateException("wrk says:\n" + said);
    }
    return new double[] {
      Double.parseDouble(result.group(1)),
      Double.parseDouble(result.group(2)),
      Double.parseDouble(result.group(3))
    };
  }

  private static List<String> mistyped(List<String> titles) {
    var random = new Random(7);
    var seen = new java.util.LinkedHashSet<String>();
    while (seen.size() < QUESTIONS) {
      String[] words = titles.get(random.nextInt(titles.size())).split("[^\\p{L}]+");
      var longOnes = new ArrayList<String>();
      for (String word : words) {
        if (word.length() >= LONG_WORD) {
          longOnes.add(word);
        }
      }
      if (longOnes.isEmpty()) {
        continue;
      }
      String wrong = spoilt(random, longOnes.get(random.nextInt(longOnes.size())));
      String other = words[words.length - 1];
      String question = random.nextBoolean() ? wrong : wrong + " " + other;
      seen.add(URLEncoder.encode(question, StandardCharsets.UTF_8));
    }
    return List.copyOf(seen);
  }

  private static String spoilt(Random random, String word) {
    int at = random.nextInt(word.length() - 1);
    var spoilt = new StringBuilder(word);
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> spoilt.deleteCharAt(at);
      case 1 -> spoilt.insert(at, letter);
      case 2 -> spoilt.setCharAt(at, letter);
      default -> {
        spoilt.setCharAt(at, word.charAt(at + 1));
        spoilt.setCharAt(at + 1, word.charAt(at));
      }
    }
    return spoilt.toString();
  }

  /** The slowest of several: each activity gets a word that nobody had before. */
  private double visible(String url, String user) throws Exception {
    Node second = start(url, user, work.resolve("second"));
    try (Portal portal = second.portal();
        Connection db = DriverManager.getConnection(url, user, "")) {
      portal.await("/nb");
      while (figure(second, "bindeledd_search_activities") < 2) {
        get(portal.address().resolve("/nb/activities"));
      }
      double slowest = 0;
      for (int i = 0; i < PUBLISHED; i++) {
        String word = "nyord" + "abcdefgh".charAt(i) + "xyl";
        publish(db, i, word);
        long began = System.nanoTime();
        while (!found(portal, word)) {
          if (since(began) > 60) {
            throw new IllegalStateException("It was never found");
          }
        }
        slowest = Math.max(slowest, since(began));
      }
      System.out.printf(
          Locale.ROOT, "%-44s %8.2f s%n", "published, found on another node", slowest);
      return slowest;
    }
  }

  private boolean found(Portal portal, String word) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(portal.address().resolve("/nb/activities?q=" + word)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body()
        .contains("Treff " + word);
  }

  private static void publish(Connection db, int number, String word) throws SQLException {
    long id = CatalogueData.activity(number);
    db.setAutoCommit(false);
    try (var statement = db.createStatement()) {
      statement.execute("update activity set title = 'Treff " + word + "' where id = " + id);
      statement.execute(
          "insert into catalogue_change (municipality_id, id, activity_id) select municipality_id, "
              + drawn()
              + ", id from activity where id = "
              + id);
      statement.execute(
          "update catalogue_version set version = version + 1 where municipality_id ="
              + " (select municipality_id from activity where id = "
              + id
              + ")");
    }
    db.commit();
    db.setAutoCommit(true);
  }

  /** An id as the program draws it: its first bits are the time. */
  private static long drawn() {
    return io.hypersistence.tsid.TSID.Factory.getTsid().toLong();
  }
}
