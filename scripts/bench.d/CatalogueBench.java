import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The public catalogue at several sizes side by side. What is measured is the last and largest one;
 * the others show how the cost grows.
 */
class CatalogueBench {
  private static final int SECONDS = 10;
  private static final int SHORT = 6;

  private CatalogueBench() {}

  /**
   * @param args the folder to work in, the port of the server or "h2", then sizes, smallest first
   */
  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    var columns = new ArrayList<Column>();
    Map<String, Double> rest = new LinkedHashMap<>();
    for (int i = 2; i < args.length; i++) {
      int activities = Integer.parseInt(args[i]);
      boolean last = i == args.length - 1;
      CatalogueSite site =
          args[1].equals("h2")
              ? CatalogueSite.embedded(work, activities)
              : CatalogueSite.onServer(work, args[1], activities);
      List<String> titles = site.fill();
      try (Node node = site.start()) {
        node.await("/nb");
        double rebuild = node.rebuilt();
        PageFigures pages = PageFigures.measure(node, work, SHORT);
        double search = SearchFigures.p99(node, work, titles, last ? SECONDS : SHORT);
        columns.add(new Column(activities, pages, rebuild, search));
        if (last) {
          rest.put("grid_ms", GridFigures.milliseconds(node));
          if (!site.database().isEmbedded()) {
            rest.put(
                "visible_s", SearchFigures.visible(site.database(), work.resolve("second")));
          }
        }
      }
    }
    table(columns, rest);
    json(columns, rest);
  }

  /** One size. */
  private record Column(int activities, PageFigures pages, double rebuild, double search) {}

  private interface Value {
    double of(Column column);
  }

  private static void table(List<Column> columns, Map<String, Double> rest) {
    System.out.println();
    System.out.printf("%-44s", "activities");
    columns.forEach(c -> System.out.printf(Locale.ROOT, "%,12d", c.activities()));
    System.out.println("   target");
    row(columns, "small static file, a second", c -> c.pages().staticPerSecond(), "");
    row(columns, "list, kept, a second", c -> c.pages().listPerSecond(), "");
    row(columns, "  share of the static file", c -> c.pages().list(), ">= 1.0");
    row(columns, "  p99, ms", c -> c.pages().listP99(), "<= 25");
    row(columns, "list, never asked before, a second", c -> c.pages().uncachedPerSecond(), "");
    row(columns, "  share of the static file", c -> c.pages().uncached(), ">= 0.12");
    row(columns, "  p99, ms", c -> c.pages().uncachedP99(), "");
    row(columns, "304 for an unchanged page, a second", c -> c.pages().unchangedPerSecond(), "");
    row(columns, "  share of the static file", c -> c.pages().unchanged(), ">= 1.2");
    row(columns, "search with a typing error, p99, ms", Column::search, "<= 30");
    row(columns, "whole index, s", Column::rebuild, "<= 60");
    row(columns, "list never asked before, time over smallest", c -> growth(columns, c), "<= 1.5");
    rest.forEach(
        (key, value) -> System.out.printf(Locale.ROOT, "%-44s%12.2f%n", key, value));
  }

  private static void row(List<Column> columns, String name, Value value, String target) {
    System.out.printf("%-44s", name);
    columns.forEach(c -> System.out.printf(Locale.ROOT, "%,12.2f", value.of(c)));
    System.out.println("   " + target);
  }

  /** As shares of the static file of the same run, since the machine may have become slower. */
  private static double growth(List<Column> columns, Column column) {
    return columns.getFirst().pages().uncached() / column.pages().uncached();
  }

  private static void json(List<Column> columns, Map<String, Double> rest) {
    Column last = columns.getLast();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("list_vs_static", last.pages().list());
    figures.put("list_p99_ms", last.pages().listP99());
    figures.put("list_uncached_vs_static", last.pages().uncached());
    figures.put("not_modified_vs_static", last.pages().unchanged());
    figures.put("search_p99_ms", last.search());
    figures.put("growth_uncached", growth(columns, last));
    figures.put("index_rebuild_s", last.rebuild());
    figures.putAll(rest);
    System.out.println(
        figures.entrySet().stream()
            .map(f -> String.format(Locale.ROOT, "\"%s\": %.3f", f.getKey(), f.getValue()))
            .collect(Collectors.joining(", ", "{", "}")));
  }
}
