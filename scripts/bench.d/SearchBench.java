import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Search at its full size on MariaDB, and smaller on the embedded database. */
class SearchBench {
  private static final int SECONDS = 15;

  private SearchBench() {}

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    Measured full = measure(work, CatalogueSite.onServer(work, args[1], 100_000));
    Measured small = measure(work, CatalogueSite.embedded(work, 5_000));
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

  private static Measured measure(Path work, CatalogueSite site) throws Exception {
    List<String> titles = site.fill();
    try (Node node = site.start()) {
      node.await("/nb");
      double rebuild = node.rebuilt();
      double p99 = SearchFigures.p99(node, work, titles, SECONDS);
      double visible =
          site.database().isEmbedded()
              ? 0
              : SearchFigures.visible(site.database(), work.resolve("second"));
      return new Measured(p99, rebuild, visible);
    }
  }
}
