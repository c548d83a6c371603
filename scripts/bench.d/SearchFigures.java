import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long an answer takes whose question has a typing error in a long word, each question another;
 * and how soon one node finds what another published. For that the rows are written that the
 * publishing service writes, in one transaction, so that no node knows of it but through the
 * database.
 */
final class SearchFigures {
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 3;
  private static final int QUESTIONS = 40_000;
  private static final int LONG_WORD = 8;
  private static final int PUBLISHED = 5;
  private static final double GIVE_UP_SECONDS = 60;

  private SearchFigures() {}

  /** Each question a word of eight letters or more with one error, and another of the title. */
  static double p99(Node node, Path work, List<String> titles, int seconds) throws Exception {
    var wrk = new Wrk(node.address(), work, CONNECTIONS);
    List<String> questions = mistyped(titles);
    double[] p99 = new double[ROUNDS];
    wrk.warm(questions, null, seconds); // the JVM learns
    for (int round = 0; round < ROUNDS; round++) {
      Wrk.Result result =
          wrk.run(questions, (round + 1) * QUESTIONS / (ROUNDS + 1), null, seconds);
      p99[round] = result.p99();
      System.out.printf(
          Locale.ROOT,
          "  %-42s %10.1f ms  (median %.1f ms, %.0f a second)%n",
          "search, typing error, round " + (round + 1) + ", p99",
          result.p99(),
          result.median(),
          result.perSecond());
    }
    return Figures.median(p99);
  }

  private static List<String> mistyped(List<String> titles) {
    var random = new Random(7);
    var seen = new LinkedHashSet<String>();
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
      seen.add("/nb/activities?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
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
  static double visible(Node.Database database, Path data) throws Exception {
    try (Node second = Node.start(database, data);
        Connection db = DriverManager.getConnection(database.url(), database.user(), "")) {
      second.await("/nb");
      second.awaitIndex();
      double slowest = 0;
      for (int i = 0; i < PUBLISHED; i++) {
        String word = "nyord" + "abcdefgh".charAt(i) + "xyl";
        found(second, word);
        publish(db, i, word);
        long began = System.nanoTime();
        while (!found(second, word)) {
          if (since(began) > GIVE_UP_SECONDS) {
            throw new IllegalStateException("It was never found");
          }
        }
        slowest = Math.max(slowest, since(began));
      }
      System.out.printf(
          Locale.ROOT, "  %-42s %10.2f s%n", "published, found on another node", slowest);
      return slowest;
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static boolean found(Node node, String word) throws Exception {
    return node.get("/nb/activities?q=" + word).body().contains("Treff " + word);
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
