package no.bindeledd.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bindeledd.foundation.time.Norway;

/**
 * Holds the sessions that are there against those that the rules want. A session that the rules
 * know stays. Of the others, one is taken for the other if both are on the same day, then if they
 * are less than a week apart: it keeps its identity and gets the new time.
 */
final class SeriesDiff {
  private static final Comparator<SeriesPlan.Moved> SOONEST_FIRST =
      Comparator.comparing(m -> m.session().from());

  private final TreeMap<Instant, PlannedSession> wanted = new TreeMap<>();
  private final TreeMap<Instant, Session> unknown = new TreeMap<>();
  private final List<SeriesPlan.Moved> paired = new ArrayList<>();

  private SeriesDiff(Collection<Session> present, Collection<PlannedSession> planned, Instant now) {
    planned.stream().filter(p -> p.from().isAfter(now)).forEach(p -> wanted.put(p.from(), p));
    present.forEach(session -> place(session, now));
  }

  /**
   * @param present those that begin or were planned to begin after now, cancelled ones too
   * @param planned what the rules come to
   * @param follow ids of touched sessions that are to follow the rules like any other
   */
  static SeriesPlan of(
      Collection<Session> present,
      Collection<PlannedSession> planned,
      Set<Long> follow,
      Instant now) {
    var diff = new SeriesDiff(present, planned, now);
    diff.pairDays();
    diff.pairNearest();
    return diff.plan(follow);
  }

  /** What the rules know stays, what has begun is past, the rest looks for a new time. */
  private void place(Session session, Instant now) {
    PlannedSession same = wanted.remove(session.plannedAt());
    if (!session.plannedAt().isAfter(now) || !session.from().isAfter(now)) {
      return;
    }
    if (same == null) {
      unknown.put(session.plannedAt(), session);
    } else if (!session.isTouched() && !session.to().equals(same.to())) {
      paired.add(new SeriesPlan.Moved(session, same));
    }
  }

  /** One for the other where both are on one day, in order of time. */
  private void pairDays() {
    Map<LocalDate, List<PlannedSession>> free = new HashMap<>();
    wanted.values().forEach(p -> free.computeIfAbsent(p.day(), d -> new ArrayList<>()).add(p));
    for (Session session : List.copyOf(unknown.values())) {
      LocalDate day = Norway.local(session.plannedAt()).toLocalDate();
      List<PlannedSession> there = free.getOrDefault(day, List.of());
      if (!there.isEmpty()) {
        pair(session, there.removeFirst());
      }
    }
  }

  /** And of the rest, one for another that is less than a week away. */
  private void pairNearest() {
    List<Session> old = List.copyOf(unknown.values());
    List<PlannedSession> fresh = List.copyOf(wanted.values());
    int[] pairs =
        NearestPairs.of(
            old.stream().mapToLong(s -> minutes(s.plannedAt())).toArray(),
            fresh.stream().mapToLong(p -> minutes(p.from())).toArray());
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        pair(old.get(i), fresh.get(pairs[i]));
      }
    }
  }

  /** By the clock on the wall, which alone knows weeks of one length. */
  private static long minutes(Instant moment) {
    return Norway.local(moment).toLocalDateTime().toEpochSecond(ZoneOffset.UTC) / 60;
  }

  private void pair(Session session, PlannedSession found) {
    wanted.remove(found.from());
    unknown.remove(session.plannedAt());
    paired.add(new SeriesPlan.Moved(session, found));
  }

  private SeriesPlan plan(Set<Long> follow) {
    var moved = new ArrayList<SeriesPlan.Moved>();
    var touched = new ArrayList<SeriesPlan.Moved>();
    var dropped = new ArrayList<Session>();
    for (SeriesPlan.Moved pair : paired) {
      (stays(pair.session(), follow) ? touched : moved).add(pair);
    }
    for (Session session : unknown.values()) {
      if (stays(session, follow)) {
        touched.add(new SeriesPlan.Moved(session, null));
      } else {
        dropped.add(session);
      }
    }
    moved.sort(SOONEST_FIRST);
    touched.sort(SOONEST_FIRST);
    return new SeriesPlan(List.copyOf(wanted.values()), moved, dropped, touched);
  }

  private static boolean stays(Session session, Set<Long> follow) {
    return session.isTouched() && !follow.contains(session.id());
  }
}
