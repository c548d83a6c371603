package no.bindeledd.organisation.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The open registers on a port of this machine: they speak their formats, and misbehave on order.
 */
public final class FakeRegister implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Reply> units = new ConcurrentHashMap<>();
  private final Map<String, Reply> branches = new ConcurrentHashMap<>();
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final List<Long> ids = new CopyOnWriteArrayList<>();
  private final TreeMap<String, String> voluntary = new TreeMap<>();
  private final Map<String, String> categories = new ConcurrentHashMap<>();
  private final Queue<Reply> misbehaviour = new ConcurrentLinkedQueue<>();
  private volatile String spoiltPath = "";

  /** Path and query of each request, in order. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Who said that they ask. */
  final List<String> askers = new CopyOnWriteArrayList<>();

  /** How one request is answered. */
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  public FakeRegister() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  OpenRegisterProperties properties(int perSecond) {
    String here = address().toString();
    return new OpenRegisterProperties(
        here + "/enhetsregisteret/api",
        here + "/frivillighetsregisteret/api",
        Duration.ofSeconds(2),
        Duration.ofMillis(800),
        Duration.ofMillis(1500),
        perSecond,
        Duration.ofSeconds(2),
        Duration.ofMinutes(15),
        Duration.ofHours(1));
  }

  public void unit(String number, String json) {
    units.put(number, json(json));
  }

  public void unit(String number, Reply reply) {
    units.put(number, reply);
  }

  void branch(String number, String json) {
    branches.put(number, json(json));
  }

  void entry(long id, String number, String kind) {
    ids.add(id);
    entries.add(
        "{\"oppdateringsid\":%d,\"dato\":\"2026-11-02T04:00:00.000Z\",\"organisasjonsnummer\":\"%s\",\"endringstype\":\"%s\",\"_links\":{}}"
            .formatted(id, number, kind));
  }

  void voluntary(String number, String more) {
    voluntary.put(
        number,
        "{\"organisasjonsnummer\":\"%s\",\"kontonummer\":\"12345678903\",\"innfoertDato\":\"2011-04-05\",\"grasrotandel\":{\"deltarI\":true}%s}"
            .formatted(number, more.isEmpty() ? "" : "," + more));
  }

  void noLongerVoluntary(String number) {
    voluntary.remove(number);
  }

  void category(String code, String bokmal, String nynorsk) {
    categories.merge("NOB", category(code, bokmal), (a, b) -> a + "," + b);
    categories.merge("NNO", category(code, nynorsk), (a, b) -> a + "," + b);
  }

  private static String category(String code, String name) {
    return "{\"icnpoNummer\":\"%s\",\"kategori\":\"x\",\"navn\":\"%s\"}".formatted(code, name);
  }

  /** The next requests whose path begins so are answered otherwise, one each. */
  public void spoil(String path, Reply... replies) {
    spoiltPath = path;
    misbehaviour.addAll(Arrays.asList(replies));
  }

  public static Reply json(String body) {
    return body(200, "application/json;charset=UTF-8", body);
  }

  static Reply body(int status, String type, String body, String... headers) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  public static Reply status(int status, String... headers) {
    return body(status, "application/json", "{}", headers);
  }

  /** Never says anything. */
  Reply silence() {
    return exchange -> awaitClosing();
  }

  /** Says the head and the first byte of the answer, and then nothing. */
  Reply drip() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      awaitClosing();
    };
  }

  private void awaitClosing() {
    try {
      closing.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = exchange.getRequestURI().toString();
    asked.add(question);
    askers.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    try (exchange) {
      Reply spoilt =
          !spoiltPath.isEmpty() && question.startsWith(spoiltPath) ? misbehaviour.poll() : null;
      (spoilt == null ? proper(exchange.getRequestURI()) : spoilt).to(exchange);
    }
  }

  private Reply proper(URI question) {
    String path = question.getPath();
    Map<String, String> query =
        Arrays.stream((question.getQuery() == null ? "" : question.getQuery()).split("&"))
            .map(part -> part.split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    if (path.startsWith("/enhetsregisteret/api/underenheter/")) {
      return branches.getOrDefault(path.substring(path.lastIndexOf('/') + 1), status(404));
    }
    if (path.startsWith("/enhetsregisteret/api/enheter/")) {
      return units.getOrDefault(path.substring(path.lastIndexOf('/') + 1), status(404));
    }
    return switch (path) {
      case "/enhetsregisteret/api/oppdateringer/enheter" -> json(feed(query));
      case "/frivillighetsregisteret/api/frivillige-organisasjoner" -> walk(query);
      case "/frivillighetsregisteret/api/icnpo-kategorier" ->
          json(
              "{\"_embedded\":{\"icnpoKategorier\":[%s]}}"
                  .formatted(categories.getOrDefault(query.get("spraak"), "")));
      default -> status(404);
    };
  }

  private String feed(Map<String, String> query) {
    long from = Long.parseLong(query.getOrDefault("oppdateringsid", "0"));
    var page = new ArrayList<String>();
    for (int i = 0; i < ids.size() && page.size() < Integer.parseInt(query.get("size")); i++) {
      if (ids.get(i) >= from) {
        page.add(entries.get(i));
      }
    }
    return page.isEmpty()
        ? "{\"_links\":{},\"page\":{\"totalElements\":0}}"
        : "{\"_embedded\":{\"oppdaterteEnheter\":[" + String.join(",", page) + "]},\"page\":{}}";
  }

  private Reply walk(Map<String, String> query) {
    int size = Integer.parseInt(query.get("size"));
    if (size > 100) {
      return status(400);
    }
    String after = query.getOrDefault("searchAfter", "");
    List<String> page = voluntary.tailMap(after, false).keySet().stream().limit(size).toList();
    String next =
        page.isEmpty() || page.getLast().equals(voluntary.lastKey())
            ? ""
            : ",\"next\":{\"href\":\"https://elsewhere.example.org/x?size=%d&searchAfter=%s\"}"
                .formatted(size, page.getLast());
    return json(
        "{\"_embedded\":{\"frivilligeOrganisasjoner\":[%s]},\"_links\":{\"self\":{\"href\":\"x\"}%s}}"
            .formatted(page.stream().map(voluntary::get).collect(Collectors.joining(",")), next));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
