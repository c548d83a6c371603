package no.bindeledd.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the sessions to come when a series changes; shown before it is saved. Sessions
 * that have begun are in none of the lists: nothing changes them.
 *
 * @param added in order of time
 * @param moved keep their identity and those who come
 * @param dropped are taken away
 * @param touched those that somebody moved or cancelled and that no longer follow from the rules:
 *     they stay as they are unless the person chooses otherwise
 */
public record SeriesPlan(
    List<PlannedSession> added, List<Moved> moved, List<Session> dropped, List<Moved> touched) {

  /**
   * A session with the time that the rules want for it.
   *
   * @param to null where the rules have none
   */
  public record Moved(Session session, @Nullable PlannedSession to) {}

  /** Whether anything changes for those who come. */
  public boolean isTold() {
    return !added.isEmpty() || !moved.isEmpty() || !dropped.isEmpty();
  }

  /** Whether nothing becomes of it. */
  public boolean isEmpty() {
    return added.isEmpty() && moved.isEmpty() && dropped.isEmpty() && touched.isEmpty();
  }
}
