import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A coordinator who comes over HTTP and sends what Vaadin's client in a browser sends: the page,
 * the tab's first call, then each call with the token, the number of the last answer, and what was
 * typed, clicked and drawn. Recorded from Chromium, which {@link BrowserVisitor} drives.
 */
final class HttpVisitor implements Visitor {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BROWSER =
      "&v-sh=900&v-sw=1280&v-wh=813&v-ww=1280&v-bh=813&v-bw=1280&v-curdate=1795380142216&v-tzo=-60"
          + "&v-dstd=60&v-rtzo=-60&v-dston=false&v-tzid=Europe%2FOslo&v-wn=v-0.6767464980459839"
          + "&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN"
          + "&v-so=landscape-primary&v-soa=0&v-tn=lumo&v-ga=PROMPT&v-wla=SUPPORTED&v-ws=false";

  /** One for all visitors, so that a hundred sessions are not a hundred connections. */
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final CookieManager cookies = new CookieManager();
  private final URI portal;
  private VaadinPage page = new VaadinPage();
  private String token = "";
  private int tab;
  private int answered;
  private int sent;

  HttpVisitor(URI portal) {
    this.portal = portal;
  }

  @Override
  public void askForCode(String address) {
    load("sign-in");
    type(address);
  }

  @Override
  public void enter(String code) {
    type(code);
    goodbye();
    load("");
    page.only("frame", node -> node.tag.equals("vaadin-app-layout"));
    drawn();
  }

  @Override
  public void openWorkbench(int which) {
    navigate("workbench", "client");
    List<String> people =
        page.printedLinks().stream().filter(link -> link.startsWith("workbench/")).toList();
    if (people.isEmpty()) {
      throw new IllegalStateException("nobody shares anything with this coordinator's unit");
    }
    navigate(people.get(which % people.size()), "link");
    mustShowSomebody();
  }

  /** The sessions of all that this organiser offers, once they are shown. */
  void openSessions() {
    navigate("sessions", "client");
    if (page.all("tr").size() < 2) {
      throw new IllegalStateException("there are no sessions");
    }
  }

  @Override
  public void mustBeThere() {
    // What a browser sends when its window's size changes: an ordinary call.
    var event = JSON.createObjectNode().put("type", "event").put("node", 1);
    event.put("event", "window-resize");
    event.putObject("data").put("event.w", 1200).put("event.h", 800);
    call(event);
    mustShowSomebody();
  }

  @Override
  public void leave() {
    VaadinPage.Node signOut =
        page.only("sign-out", node -> !node.tag.isEmpty() && page.text(node).equals("Logg ut"));
    JsonNode answer = read(post(body(JSON.createArrayNode().add(clicked(signOut)))));
    if (!answer.path("meta").path("sessionExpired").asBoolean()) {
      throw new IllegalStateException("the session is there after the sign-out: " + answer);
    }
  }

  private void mustShowSomebody() {
    if (page.all("h2").isEmpty() || page.all("article").isEmpty()) {
      throw new IllegalStateException("the workbench shows nobody");
    }
  }

  private void load(String view) {
    if (get("app/" + view).statusCode() != 200) {
      throw new IllegalStateException("no page at /app/" + view);
    }
    page = new VaadinPage();
    JsonNode config =
        read(get("app/?v-r=init&location=" + view + "&query=" + BROWSER)).path("appConfig");
    tab = config.path("v-uiId").asInt();
    token = config.path("uidl").path("Vaadin-Security-Key").asString();
    sent = 0;
    take(config.path("uidl"));
    navigate("/" + view, "");
  }

  private void navigate(String route, String trigger) {
    var event = JSON.createObjectNode().put("type", "event").put("node", 1);
    event.put("event", "ui-navigate");
    var data = event.putObject("data").put("route", route).put("query", "");
    data.put("appShellTitle", "").put("trigger", trigger).putObject("historyState").put("idx", 0);
    call(event);
  }

  private void type(String text) {
    int field = page.only("text field", node -> node.tag.equals("vaadin-text-field")).number;
    call(set(field, "value").put("value", text), told(field, "change"));
    call(
        clicked(
            page.only(
                "button",
                node ->
                    node.tag.equals("vaadin-button")
                        && "primary".equals(node.attributes.get("theme")))));
  }

  private static ObjectNode clicked(VaadinPage.Node node) {
    ObjectNode click = told(node.number, "click");
    ((ObjectNode) click.path("data"))
        .put("event.detail", 1)
        .put("event.button", 0)
        .put("event.clientX", 632)
        .put("event.clientY", 413)
        .put("event.screenX", 652)
        .put("event.screenY", 520)
        .put("event.shiftKey", false)
        .put("event.metaKey", false)
        .put("event.ctrlKey", false)
        .put("event.altKey", false);
    return click;
  }

  /** The frame's elements say how they are when they are drawn. */
  private void drawn() {
    int frame = page.all("vaadin-app-layout").getFirst().number;
    ArrayNode events = JSON.createArrayNode();
    for (String property : List.of("primary-section", "drawer-opened", "overlay")) {
      events.add(told(frame, property + "-changed"));
    }
    events.add(set(frame, "primarySection").put("value", "navbar"));
    events.add(set(frame, "drawerOpened").put("value", true));
    events.add(set(frame, "overlay").put("value", false));
    fold(events, "vaadin-side-nav", "collapsed");
    fold(events, "vaadin-side-nav-item", "expanded");
    call(events);
  }

  private void fold(ArrayNode events, String tag, String property) {
    for (VaadinPage.Node node : page.all(tag)) {
      events.add(told(node.number, property + "-changed"));
      events.add(set(node.number, property).put("value", false));
    }
  }

  private static ObjectNode set(int node, String property) {
    return JSON.createObjectNode()
        .put("type", "mSync")
        .put("node", node)
        .put("feature", 1)
        .put("property", property);
  }

  private static ObjectNode told(int node, String event) {
    var told = JSON.createObjectNode().put("type", "event").put("node", node).put("event", event);
    told.putObject("data");
    return told;
  }

  private void call(ObjectNode... events) {
    call(JSON.createArrayNode().addAll(List.of(events)));
  }

  private void call(ArrayNode events) {
    take(read(post(body(events))));
  }

  private ObjectNode body(ArrayNode events) {
    ObjectNode body = JSON.createObjectNode().put("csrfToken", token);
    body.set("rpc", events);
    return body.put("syncId", answered).put("clientId", sent++);
  }

  /** Sent by a tab that is closed. */
  private void goodbye() {
    take(read(post(body(JSON.createArrayNode()).put("UNLOAD", true))));
  }

  private void take(JsonNode answer) {
    if (answer.has("meta") || !answer.has("syncId")) {
      throw new IllegalStateException("not the answer to a call: " + answer);
    }
    answered = answer.path("syncId").asInt();
    page.change(answer.path("changes"));
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(portal.resolve("/" + path)));
  }

  private HttpResponse<String> post(ObjectNode body) {
    return send(
        HttpRequest.newBuilder(portal.resolve("/app/?v-r=uidl&v-uiId=" + tab))
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    request.header("Accept-Language", "nb-NO");
    try {
      URI address = request.copy().build().uri();
      for (String cookie : cookies.get(address, Map.of()).getOrDefault("Cookie", List.of())) {
        request.header("Cookie", cookie);
      }
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      cookies.put(address, answer.headers().map());
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " from " + answer.uri().getPath());
    }
    return JSON.readTree(answer.body());
  }
}
