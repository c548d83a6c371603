package no.bindeledd.grant.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.round.Criterion;

/**
 * The ranking: for each criterion the mean of the members' points, and of these the weighted mean,
 * as exact fractions. An application for which a criterion has no points is not scored, which is
 * not the same as a low score: it has no rank.
 *
 * @param ranked best first; equal means share a rank
 */
public record Ranking(List<Ranked> ranked, List<Ref> unscored) {

  /**
   * What the members gave one application.
   *
   * @param members for each member the points by criterion id
   */
  public record Scores(Ref application, List<Map<Long, Integer>> members) {}

  /**
   * A place in the ranking and why.
   *
   * @param rank from one; after two firsts comes a third
   * @param byCriterion the mean points of each criterion that counts
   * @param members how many scored it
   */
  public record Ranked(
      Ref application, int rank, Ratio mean, Map<Criterion, Ratio> byCriterion, int members) {}

  /** Ranks applications by criteria with a weight; those of weight zero do not count. */
  public static Ranking of(Collection<Criterion> criteria, Collection<Scores> applications) {
    List<Criterion> counting = criteria.stream().filter(c -> c.weight() > 0).toList();
    var scored = new ArrayList<Ranked>();
    var unscored = new ArrayList<Ref>();
    for (Scores scores : applications) {
      score(counting, scores)
          .ifPresentOrElse(scored::add, () -> unscored.add(scores.application()));
    }
    scored.sort(
        Comparator.comparing(Ranked::mean)
            .reversed()
            .thenComparing(r -> r.application().municipality())
            .thenComparing(r -> r.application().id()));
    return new Ranking(numbered(scored), List.copyOf(unscored));
  }

  private static Optional<Ranked> score(List<Criterion> counting, Scores scores) {
    var means = new LinkedHashMap<Criterion, Ratio>();
    Ratio sum = Ratio.ZERO;
    long weights = 0;
    for (Criterion criterion : counting) {
      List<Integer> points =
          scores.members().stream()
              .map(member -> member.get(criterion.id()))
              .filter(Objects::nonNull)
              .toList();
      if (points.isEmpty()) {
        return Optional.empty();
      }
      Ratio mean = Ratio.of(points.stream().mapToLong(Integer::longValue).sum(), points.size());
      means.put(criterion, mean);
      sum = sum.plus(mean.times(criterion.weight()));
      weights += criterion.weight();
    }
    return weights == 0
        ? Optional.empty()
        : Optional.of(
            new Ranked(
                scores.application(), 0, sum.dividedBy(weights), means, scores.members().size()));
  }

  private static List<Ranked> numbered(List<Ranked> sorted) {
    var ranked = new ArrayList<Ranked>();
    for (Ranked next : sorted) {
      Ranked before = ranked.isEmpty() ? null : ranked.getLast();
      int rank =
          before != null && before.mean().compareTo(next.mean()) == 0
              ? before.rank()
              : ranked.size() + 1;
      ranked.add(
          new Ranked(next.application(), rank, next.mean(), next.byCriterion(), next.members()));
    }
    return List.copyOf(ranked);
  }
}
