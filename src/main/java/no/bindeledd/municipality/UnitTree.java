package no.bindeledd.municipality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of a municipality as they lie under each other. */
final class UnitTree {
  private final Map<Long, UnitNode> nodes = new LinkedHashMap<>();

  UnitTree(Collection<UnitNode> units) {
    units.forEach(node -> nodes.put(node.unit().id(), node));
  }

  Optional<UnitNode> find(long unit) {
    return Optional.ofNullable(nodes.get(unit));
  }

  /** Each after the one it lies under, brothers in the order in which they came. */
  List<UnitNode> inOrder() {
    var below = new HashMap<Long, List<UnitNode>>();
    var top = new ArrayList<UnitNode>();
    for (UnitNode node : nodes.values()) {
      if (node.parent() != null && nodes.containsKey(node.parent())) {
        below.computeIfAbsent(node.parent(), parent -> new ArrayList<>()).add(node);
      } else {
        top.add(node);
      }
    }
    var ordered = new ArrayList<UnitNode>();
    top.forEach(node -> append(node, 0, below, ordered));
    return ordered;
  }

  private static void append(
      UnitNode node, int depth, Map<Long, List<UnitNode>> below, List<UnitNode> ordered) {
    ordered.add(node.at(depth));
    below
        .getOrDefault(node.unit().id(), List.of())
        .forEach(child -> append(child, depth + 1, below, ordered));
  }

  /** The units above one, nearest first. */
  List<UnitNode> above(long unit) {
    var path = new ArrayList<UnitNode>();
    var seen = new HashSet<Long>();
    Long next = parentOf(unit);
    while (next != null && seen.add(next)) {
      find(next).ifPresent(path::add);
      next = parentOf(next);
    }
    return path;
  }

  List<UnitNode> below(long unit) {
    return nodes.values().stream().filter(n -> n.parent() != null && n.parent() == unit).toList();
  }

  /** Whether putting a unit there would make it lie under itself. */
  boolean wouldCircle(long unit, long parent) {
    return unit == parent || above(parent).stream().anyMatch(n -> n.unit().id() == unit);
  }

  private @Nullable Long parentOf(long unit) {
    UnitNode node = nodes.get(unit);
    return node == null ? null : node.parent();
  }
}
