package no.bindeledd.foundation.lifecycle;

import java.util.List;

/** A rule that a transition must pass: no reasons against it means yes. */
@FunctionalInterface
public interface Guard<T> {
  List<Reason> objections(T subject);
}
