import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Chromium without a window, told what to do over its DevTools protocol. Each person in it
 * has a context of their own: cookies and therefore a session that no other shares.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell");
  private static final String LISTENING = "DevTools listening on ";
  private static final long GIVE_UP_SECONDS = 60;

  /** Where an element is, when that is so for three frames and nothing lies above it. */
  private static final String PLACE =
      """
      (async () => {
        let last = '';
        for (let same = 0; same < 3; ) {
          await new Promise(requestAnimationFrame);
          const e = document.querySelector(%s);
          e?.scrollIntoView({ block: 'nearest' });
          const r = e?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
          const x = r.x + r.width / 2;
          const y = r.y + r.height / 2;
          const top = document.elementFromPoint(x, y);
          const place = JSON.stringify({ x, y });
          same = place === last && top && e.contains(top) ? same + 1 : 0;
          last = place;
        }
        return last;
      })()
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final WebSocket line;
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  private Chromium(Process process, String address) {
    this.process = process;
    this.line =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Answers())
            .join();
  }

  /**
   * @param profile a folder that does not exist yet
   * @throws IllegalStateException if there is no Chromium on the PATH, or it does not start
   */
  static Chromium start(Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                executable(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=nb-NO",
                "--window-size=1280,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    for (String said = output.readLine(); said != null; said = output.readLine()) {
      if (said.startsWith(LISTENING)) {
        // Whatever else it says is read and forgotten, so that it never waits for a reader.
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        return new Chromium(process, said.substring(LISTENING.length()));
      }
    }
    throw new IllegalStateException("Chromium ended before it could be spoken to.");
  }

  private static String executable() {
    for (String folder : System.getenv("PATH").split(":")) {
      for (String name : NAMES) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    throw new IllegalStateException("There is no Chromium on the PATH: install chromium.");
  }

  /** A window of a new person, empty. */
  Window window() {
    String context =
        tell(null, "Target.createBrowserContext", Map.of()).path("browserContextId").asString();
    String target =
        tell(null, "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
            .path("targetId")
            .asString();
    String session =
        tell(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    return new Window(context, session);
  }

  @Override
  public void close() throws InterruptedException {
    tell(null, "Browser.close", Map.of());
    if (!process.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private JsonNode tell(String session, String method, Map<String, Object> values) {
    int number = numbers.incrementAndGet();
    var message = JSON.createObjectNode().put("id", number).put("method", method);
    message.set("params", JSON.valueToTree(values));
    if (session != null) {
      message.put("sessionId", session);
    }
    var answer = new CompletableFuture<JsonNode>();
    asked.put(number, answer);
    synchronized (line) {
      line.sendText(message.toString(), true).join();
    }
    JsonNode said = answer.orTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(
          method + ": " + said.path("error").path("message").asString());
    }
    return said.path("result");
  }

  /** What one person sees and does. */
  final class Window {
    private final String context;
    private final String session;

    private Window(String context, String session) {
      this.context = context;
      this.session = session;
    }

    void open(URI address) {
      tell(session, "Page.navigate", Map.of("url", address.toString()));
    }

    /** Waits until an element that fits the selector is there and seen. */
    void await(String selector) {
      awaitTrue("(document.querySelector(" + quoted(selector) + ")?.checkVisibility() ?? false)");
    }

    void awaitTrue(String condition) {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
      while (!holds(condition)) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException(
              "never true: " + condition + "\n" + evaluate("document.body.innerText").asString());
        }
        pause();
      }
    }

    private boolean holds(String condition) {
      try {
        return evaluate("Boolean(" + condition + ")").asBoolean();
      } catch (IllegalStateException leaving) {
        // A page that is being left answers nothing; the next one will.
        return false;
      }
    }

    /** Clicks in the middle of an element as a mouse does, once it has come to rest there. */
    void click(String selector) {
      await(selector);
      JsonNode where = JSON.readTree(evaluate(PLACE.formatted(quoted(selector))).asString());
      for (String act : List.of("mousePressed", "mouseReleased")) {
        tell(
            session,
            "Input.dispatchMouseEvent",
            Map.of(
                "type", act,
                "x", where.path("x").asDouble(),
                "y", where.path("y").asDouble(),
                "button", "left",
                "clickCount", 1));
      }
    }

    void type(String selector, String text) {
      click(selector);
      tell(session, "Input.insertText", Map.of("text", text));
    }

    JsonNode evaluate(String expression) {
      return tell(
              session,
              "Runtime.evaluate",
              Map.of("expression", expression, "returnByValue", true, "awaitPromise", true))
          .path("result")
          .path("value");
    }

    /** Closes the window; its pages say goodbye as pages do. */
    void close() {
      tell(null, "Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Gives each answer to whoever asked; events are of no interest. */
  private final class Answers implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        JsonNode message = JSON.readTree(part.toString());
        part.setLength(0);
        var answer = asked.remove(message.path("id").asInt(0));
        if (answer != null) {
          answer.complete(message);
        }
      }
      socket.request(1);
      return null;
    }
  }
}
