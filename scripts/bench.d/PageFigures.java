import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a node serves a second, and its slowest hundredth: a small static file, list pages that are
 * kept ready, the same pages made anew, and the answer that a page is unchanged. The four follow
 * each other in each of three rounds, and shares are taken within a round, so that a machine that
 * has other work slows all of them.
 */
record PageFigures(
    double staticPerSecond,
    double listPerSecond,
    double list,
    double listP99,
    double uncachedPerSecond,
    double uncached,
    double uncachedP99,
    double unchangedPerSecond,
    double unchanged) {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 3;
  private static final int FILTERS = 1000;
  private static final int CARDS = 20;
  private static final int FEWEST = 200;
  private static final int TRIES = 4000;
  private static final String STATIC = "/workbench.css";
  private static final Pattern CARD = Pattern.compile("<article class=\"card\"");

  static PageFigures measure(Node node, Path work, int seconds) throws Exception {
    var wrk = new Wrk(node.address(), work, CONNECTIONS);
    List<String> filters = filters(node);
    String tag =
        node.get(filters.getFirst()).headers().firstValue("ETag").orElseThrow();
    List<String> one = List.of(filters.getFirst());
    List<String> file = List.of(STATIC);
    // The JVM learns.
    wrk.warm(file, null, seconds);
    wrk.warm(filters, "warm", 3 * seconds);
    wrk.warm(filters, null, seconds);
    double[][] seen = new double[9][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Wrk.Result still = wrk.run(file, 0, null, seconds);
      double missed = node.figure("bindeledd_pages_misses_total");
      keepWarm(node, filters);
      Wrk.Result list = wrk.run(filters, 0, null, seconds);
      double hit = node.figure("bindeledd_pages_hits_total");
      Wrk.Result made = wrk.run(filters, 17 * round, "r" + round, seconds);
      if (node.figure("bindeledd_pages_hits_total") > hit
          || node.figure("bindeledd_pages_misses_total") - missed < made.perSecond()) {
        throw new IllegalStateException("Pages that nobody asked for before were kept ready");
      }
      Wrk.Result same = wrk.run(one, 0, null, seconds, "If-None-Match: " + tag);
      double[] now = {
        still.perSecond(),
        list.perSecond(),
        list.perSecond() / still.perSecond(),
        list.p99(),
        made.perSecond(),
        made.perSecond() / still.perSecond(),
        made.p99(),
        same.perSecond(),
        same.perSecond() / still.perSecond()
      };
      for (int i = 0; i < now.length; i++) {
        seen[i][round] = now[i];
      }
      System.out.printf(
          Locale.ROOT,
          "  round %d, a second: static %.0f, list kept %.0f (p99 %.1f ms), list made %.0f"
              + " (p99 %.1f ms), unchanged %.0f%n",
          round + 1,
          now[0],
          now[1],
          now[3],
          now[4],
          now[6],
          now[7]);
    }
    double[] middle = new double[seen.length];
    for (int i = 0; i < seen.length; i++) {
      middle[i] = Figures.median(seen[i]);
    }
    return new PageFigures(
        middle[0], middle[1], middle[2], middle[3], middle[4], middle[5], middle[6], middle[7],
        middle[8]);
  }

  /** Twice each: a page that came once may have had to make room for one that came more often. */
  private static void keepWarm(Node node, List<String> filters) throws Exception {
    for (int i = 0; i < 2; i++) {
      for (String filter : filters) {
        node.get(filter);
      }
    }
  }

  /** Different ones, each with a full page of activities; a small catalogue has fewer of them. */
  private static List<String> filters(Node node) throws Exception {
    var random = new Random(11);
    Set<String> tried = new LinkedHashSet<>();
    var full = new ArrayList<String>();
    for (int i = 0; i < TRIES && full.size() < FILTERS; i++) {
      String filter = filter(random);
      if (tried.add(filter)) {
        HttpResponse<String> page = node.get(filter);
        if (page.statusCode() != 200) {
          throw new IllegalStateException(page.statusCode() + " from " + filter);
        }
        if (CARD.matcher(page.body()).results().count() == CARDS) {
          full.add(filter);
        }
      }
    }
    System.out.printf(Locale.ROOT, "  %-42s %,10d%n", "different filters with a full page", full.size());
    if (full.size() < FEWEST) {
      throw new IllegalStateException("Too few of them");
    }
    Collections.shuffle(full, random);
    return full;
  }

  private static String filter(Random random) {
    var address = new StringBuilder("/nb/activities?");
    add(address, random, 4, "municipality", "bench-" + random.nextInt(50));
    add(address, random, 3, "language", List.of("nb", "en", "uk", "ar", "so").get(random.nextInt(5)));
    add(address, random, 3, "day",
        List.of("monday", "tuesday", "wednesday", "thursday", "friday").get(random.nextInt(5)));
    add(address, random, 4, "level", List.of("none", "a1", "a2", "b1").get(random.nextInt(4)));
    add(address, random, 4, "childcare", "yes");
    add(address, random, 4, "free", "yes");
    return address.append("page=").append(1 + random.nextInt(20)).toString();
  }

  private static void add(
      StringBuilder address, Random random, int oneIn, String name, String choice) {
    if (random.nextInt(oneIn) == 0) {
      address.append(name).append('=').append(choice).append('&');
    }
  }
}
