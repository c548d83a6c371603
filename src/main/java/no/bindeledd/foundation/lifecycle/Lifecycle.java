package no.bindeledd.foundation.lifecycle;

import java.util.ArrayList;
import java.util.List;

/**
 * The states of a thing and the only ways between them. A module writes its lifecycle in one file;
 * the diagram in docs is generated from it.
 *
 * @param <S> the states
 * @param <T> what the guards look at
 */
public final class Lifecycle<S extends Enum<S>, T> {
  private final String name;
  private final S start;
  private final List<Transition<S, T>> transitions;

  private Lifecycle(String name, S start, List<Transition<S, T>> transitions) {
    this.name = name;
    this.start = start;
    this.transitions = List.copyOf(transitions);
  }

  /**
   * @param name of the diagram
   * @param start the state in which a thing begins
   */
  public static <S extends Enum<S>, T> Builder<S, T> named(String name, S start) {
    return new Builder<>(name, start);
  }

  /**
   * Checks a wish to go on.
   *
   * @throws Rejected with reasons, if the way does not exist or a guard objects
   */
  public void require(S from, S to, T subject) {
    Rejected.ifAny(objections(from, to, subject));
  }

  public List<Reason> objections(S from, S to, T subject) {
    return transitions.stream()
        .filter(t -> t.from() == from && t.to() == to)
        .findFirst()
        .map(t -> t.guards().stream().flatMap(g -> g.objections(subject).stream()).toList())
        .orElseGet(() -> List.of(Reason.of("lifecycle.notFromHere")));
  }

  public List<S> reachableFrom(S from) {
    return transitions.stream().filter(t -> t.from() == from).map(Transition::to).toList();
  }

  public String name() {
    return name;
  }

  /** The diagram, as a Mermaid state diagram. */
  public String diagram() {
    var text = new StringBuilder("stateDiagram-v2\n  [*] --> " + start + "\n");
    for (Transition<S, T> t : transitions) {
      text.append("  %s --> %s: %s%n".formatted(t.from(), t.to(), t.action()));
    }
    for (S state : start.getDeclaringClass().getEnumConstants()) {
      if (reachableFrom(state).isEmpty()) {
        text.append("  %s --> [*]%n".formatted(state));
      }
    }
    return text.toString();
  }

  /** One way from a state to another. */
  public record Transition<S, T>(S from, S to, String action, List<Guard<T>> guards) {}

  /** Reads as a list of sentences: from a state, by an action, to a state, if the guards agree. */
  public static final class Builder<S extends Enum<S>, T> {
    private final String name;
    private final S start;
    private final List<Transition<S, T>> transitions = new ArrayList<>();

    private Builder(String name, S start) {
      this.name = name;
      this.start = start;
    }

    @SafeVarargs
    public final Builder<S, T> way(S from, String action, S to, Guard<T>... guards) {
      transitions.add(new Transition<>(from, to, action, List.of(guards)));
      return this;
    }

    public Lifecycle<S, T> build() {
      return new Lifecycle<>(name, start, transitions);
    }
  }
}
