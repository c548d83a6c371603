import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Everybody at once for ten places: 500 people press the button of their links on two nodes over
 * HTTP; a third leave again, a third answer an offer when they see one, the rest say nothing.
 * Meanwhile offers end, and the job that passes them on runs on its node. One statement after the
 * other looks whether there are ever more than ten, and whether anybody was passed by somebody who
 * came later; at rest there are exactly ten.
 */
class RaceBench {
  private static final int PEOPLE = 500;
  private static final int PLACES = 10;

  private RaceBench() {}

  /**
   * @param args the folder to work in, and the port of the server
   */
  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    String server = "jdbc:mariadb://127.0.0.1:" + args[1] + "/";
    try (var admin = DriverManager.getConnection(server + "?user=root")) {
      admin
          .createStatement()
          .execute("create database race character set utf8mb4 collate utf8mb4_danish_ci");
    }
    var database = new Node.Database(server + "race", "root");
    try (Node first = Node.start(database, work.resolve("race-1"))) {
      first.await("/health/ready"); // the migrations have run
      try (Node second = Node.start(database, work.resolve("race-2"));
          var field = new RaceField(database, PEOPLE, PLACES)) {
        second.await("/health/ready");
        field.fill();
        run(field, List.of(first, second));
      }
    }
  }

  private static void run(RaceField field, List<Node> nodes) throws Exception {
    var start = new CountDownLatch(1);
    long began;
    int answered = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> watch = threads.submit(field::watch);
      Future<?> ending = threads.submit(field::letOffersEnd);
      var running = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < PEOPLE; i++) {
        var runner = new RaceRunner(nodes.get(i % nodes.size()).address(), i);
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return runner.run();
                }));
      }
      began = System.nanoTime();
      start.countDown();
      for (Future<Boolean> one : running) {
        answered += one.get() ? 1 : 0;
      }
      field.untilTheJobHasPassedSomethingOn();
      field.finish();
      watch.get();
      ending.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    field.comeToRest(nodes.getFirst().address());
    RaceField.Moment rest = field.moment();
    System.out.printf(Locale.ROOT, "%-44s %8d of %d%n", "people who got an answer", answered, PEOPLE);
    System.out.printf(Locale.ROOT, "%-44s %8d%n", "looks while they ran", field.looks());
    System.out.printf(Locale.ROOT, "%-44s %8d%n", "offers that ended", field.ended());
    System.out.printf(Locale.ROOT, "%-44s %8d%n", "most places held at a moment", field.most());
    System.out.printf(Locale.ROOT, "%-44s %8d%n", "places taken at rest", rest.held());
    System.out.printf(Locale.ROOT, "%-44s %8d%n", "still waiting", rest.waiting());
    System.out.printf(Locale.ROOT, "%-44s %8.1f s%n", "from the start to rest", seconds);
    boolean order = field.orderKept() && rest.orderKept() && answered == PEOPLE;
    System.out.printf(
        Locale.ROOT,
        "{\"race_accepted\": %d, \"race_order_kept\": %d}%n",
        Math.max(rest.held(), field.most() > PLACES ? field.most() : 0),
        order ? 1 : 0);
  }
}
