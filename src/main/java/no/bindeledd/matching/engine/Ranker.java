package no.bindeledd.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks activities for a person by rules that people can read: hard rules sort out what cannot be,
 * points order the rest. A weighted sum, our own; linear in the number of activities but for the
 * sorting; distances in kilometres between the centres of areas. The answer does not depend on the
 * order of the input: equal points are ordered by id, which is by age.
 */
public final class Ranker {
  private static final Comparator<Ranking.Judged> BEST_FIRST =
      Comparator.comparingInt(Ranking.Judged::points)
          .reversed()
          .thenComparingLong(Ranking.Judged::offer);
  private static final Comparator<Ranking.Judged> NEAREST_MISS_FIRST =
      Comparator.comparingInt(Ranking.Judged::obstacles).thenComparing(BEST_FIRST);

  private Ranker() {}

  public static Ranking rank(Person person, Collection<Offer> offers) {
    var fits = new ArrayList<Ranking.Judged>();
    var others = new ArrayList<Ranking.Judged>();
    for (Offer offer : offers) {
      Ranking.Judged judged = judge(person, offer);
      (judged.obstacles() == 0 ? fits : others).add(judged);
    }
    fits.sort(BEST_FIRST);
    others.sort(NEAREST_MISS_FIRST);
    return new Ranking(List.copyOf(fits), List.copyOf(others));
  }

  private static Ranking.Judged judge(Person person, Offer offer) {
    var notes = new ArrayList<>(SoftPoints.notes(person, offer));
    notes.addAll(HardRules.notes(person, offer));
    int points = notes.stream().mapToInt(Note::points).sum();
    return new Ranking.Judged(offer.id(), points, List.copyOf(notes));
  }
}
