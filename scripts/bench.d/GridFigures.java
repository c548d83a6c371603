import java.util.Locale;

/**
 * How long the organiser with most sessions waits for the first page of all of them, over HTTP as
 * their browser asks for it.
 */
final class GridFigures {
  private static final int TIMES = 21;
  private static final int LEARNING = 10;

  private GridFigures() {}

  static double milliseconds(Node node) throws Exception {
    var visitor = new HttpVisitor(node.address());
    visitor.askForCode(CatalogueData.BUSY_MEMBER);
    visitor.enter(new Coordinators().codeSentTo(node.address(), CatalogueData.BUSY_MEMBER));
    for (int i = 0; i < LEARNING; i++) {
      visitor.openSessions();
    }
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      visitor.openSessions();
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    double median = Figures.median(times);
    System.out.printf(
        Locale.ROOT, "  %-42s %10.1f ms%n", "organiser's sessions, first page", median);
    return median;
  }
}
