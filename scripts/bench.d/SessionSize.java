import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How much of the heap a signed-in session holds while a coordinator works: the workbench, opened
 * from the menu, with somebody of its list in it, each session with the next one. A round takes the
 * live heap with no session, opens sessions, takes it again, proves that every session was there,
 * ends them by signing out, and takes it once more. What is learnt once and kept for all, such as
 * classes and texts, comes before, with sessions that are opened and ended the same way.
 *
 * <p>The figure is what went when the sessions ended. What came with them is shown beside it, and
 * is the same but for what the database's cache and the JVM's soft references gained or lost while
 * they were opened: next to nothing for each of a hundred, much for each of ten.
 */
class SessionSize {
  private static final int ROUNDS = 5;
  private static final int WARM_UPS = 2;
  private static final int OVER_HTTP = 100;
  private static final int IN_BROWSERS = 10;
  private static final double KB = 1024;
  private static final String SESSION = "com.vaadin.flow.server.VaadinSession";
  private static final String TAB = "com.vaadin.flow.component.UI";
  private static final String WORKBENCH = "no.bindeledd.matching.ui.WorkbenchView";
  private static final String PERSON = "no.bindeledd.matching.ui.PersonBench";

  private final Portal portal;
  private final Coordinators coordinators;

  private SessionSize(Portal portal, Coordinators coordinators) {
    this.portal = portal;
    this.coordinators = coordinators;
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("bindeledd-bench");
    try {
      Path data = work.resolve("data");
      List<String> asRun = List.of("scripts/run");
      System.out.println("Making the demo data ...");
      try (Portal first = Portal.start(asRun, data)) {
        first.await("/health/ready");
      }
      var coordinators =
          Coordinators.hire(data, (WARM_UPS + ROUNDS) * (OVER_HTTP + IN_BROWSERS));
      try (Portal portal = Portal.start(asRun, data);
          Chromium chromium = Chromium.start(work.resolve("profile"))) {
        portal.await("/health/ready");
        new SessionSize(portal, coordinators).measure(chromium);
      }
    } finally {
      Folders.delete(work);
    }
  }

  private void measure(Chromium chromium) throws IOException, InterruptedException {
    URI address = portal.address();
    Supplier<Visitor> overHttp = () -> new HttpVisitor(address);
    Supplier<Visitor> inBrowser = () -> new BrowserVisitor(chromium.window(), address);
    System.out.println("Live heap of a session on the workbench, after a full collection");
    System.out.printf("%8s %12s %12s%n", "sessions", "came", "went");
    for (int i = 0; i < WARM_UPS; i++) {
      System.out.println("to warm up");
      kilobytes(OVER_HTTP, overHttp);
      kilobytes(IN_BROWSERS, inBrowser);
    }
    double[] http = new double[ROUNDS];
    System.out.println("over HTTP");
    for (int round = 0; round < ROUNDS; round++) {
      http[round] = kilobytes(OVER_HTTP, overHttp);
    }
    double[] browser = new double[ROUNDS];
    System.out.println("in browsers");
    for (int round = 0; round < ROUNDS; round++) {
      browser[round] = kilobytes(IN_BROWSERS, inBrowser);
    }
    double session = Figures.median(http);
    double sessionInBrowser = Figures.median(browser);
    System.out.printf(
        Locale.ROOT,
        "medians: %.1f KB over HTTP, %.1f KB in browsers%n",
        session,
        sessionInBrowser);
    System.out.printf(
        Locale.ROOT,
        "{\"session_kb\": %.1f, \"session_browser_kb\": %.1f}%n",
        session,
        sessionInBrowser);
  }

  /** One round. Everybody asks for a code before the first one uses theirs: codes come in turn. */
  private double kilobytes(int count, Supplier<Visitor> arriving)
      throws IOException, InterruptedException {
    LiveHeap before = heapWith(0);
    List<Visitor> visitors = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      visitors.add(arriving.get());
      addresses.add(coordinators.next());
      visitors.get(i).askForCode(addresses.get(i));
    }
    for (int i = 0; i < count; i++) {
      visitors.get(i).enter(coordinators.codeSentTo(portal.address(), addresses.get(i)));
      visitors.get(i).openWorkbench(i);
    }
    LiveHeap with = heapWith(count);
    visitors.forEach(Visitor::mustBeThere);
    visitors.forEach(Visitor::leave);
    LiveHeap after = heapWith(0);
    double came = (with.bytes() - before.bytes()) / KB / count;
    double went = (with.bytes() - after.bytes()) / KB / count;
    System.out.printf(Locale.ROOT, "%8d %9.1f KB %9.1f KB%n", count, came, went);
    return went;
  }

  private LiveHeap heapWith(int sessions) throws IOException, InterruptedException {
    LiveHeap heap = LiveHeap.of(portal.pid());
    for (String name : List.of(SESSION, TAB, WORKBENCH, PERSON)) {
      if (heap.count(name) != sessions) {
        throw new IllegalStateException(
            heap.count(name) + " objects of " + name + " instead of " + sessions);
      }
    }
    return heap;
  }
}
