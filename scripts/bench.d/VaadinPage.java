import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the server has told a tab to show, as far as a visitor looks at it. */
final class VaadinPage {
  /** The parts of a node by the numbers that Vaadin gives them. */
  private static final int ELEMENT = 0;

  private static final int PROPERTIES = 1;
  private static final int CHILDREN = 2;
  private static final int ATTRIBUTES = 3;
  private static final int TEXT = 7;

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

  private final Map<Integer, Node> nodes = new LinkedHashMap<>();

  /** One element or text. */
  static final class Node {
    final int number;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Integer> children = new ArrayList<>();
    String tag = "";
    String text = "";

    /** What is in it as markup and not as nodes. */
    String markup = "";

    private Node(int number) {
      this.number = number;
    }
  }

  void change(JsonNode changes) {
    for (JsonNode change : changes) {
      int number = change.path("node").asInt();
      if ("detach".equals(change.path("type").asString())) {
        nodes.remove(number);
      } else {
        change(nodes.computeIfAbsent(number, Node::new), change);
      }
    }
  }

  private static void change(Node node, JsonNode change) {
    String key = change.path("key").asString("");
    String value = change.path("value").asString("");
    switch (change.path("feat").asInt(-1)) {
      case ELEMENT -> node.tag = "tag".equals(key) ? value : node.tag;
      case PROPERTIES -> node.markup = "innerHTML".equals(key) ? value : node.markup;
      case ATTRIBUTES -> node.attributes.put(key, value);
      case TEXT -> node.text = value;
      case CHILDREN -> changeChildren(node.children, change);
      default -> {
        // Styles, listeners and the like are of no interest here.
      }
    }
  }

  private static void changeChildren(List<Integer> children, JsonNode change) {
    if ("clear".equals(change.path("type").asString())) {
      children.clear();
      return;
    }
    int index = change.path("index").asInt();
    children.subList(index, index + change.path("remove").asInt(0)).clear();
    for (JsonNode added : change.path("addNodes")) {
      children.add(index++, added.asInt());
    }
  }

  List<Node> all(Predicate<Node> wanted) {
    return nodes.values().stream().filter(wanted).toList();
  }

  List<Node> all(String tag) {
    return all(node -> node.tag.equals(tag));
  }

  /**
   * @throws IllegalStateException if there is not exactly one
   */
  Node only(String what, Predicate<Node> wanted) {
    List<Node> found = all(wanted);
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " times instead of once: " + what);
    }
    return found.getFirst();
  }

  /** Where links lead, of all that is printed on the page. */
  List<String> printedLinks() {
    return nodes.values().stream()
        .flatMap(node -> LINK.matcher(node.markup).results())
        .map(link -> link.group(1))
        .toList();
  }

  /** The text of a node that is nothing but text. */
  String text(Node node) {
    var text = new StringBuilder(node.text);
    node.children.forEach(child -> text.append(nodes.get(child).text));
    return text.toString();
  }
}
