package no.bindeledd.grant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.grant.round.CriterionCode;
import org.junit.jupiter.api.Test;

class RankingTest {

  /** Criteria with weights, and for each application the points of each member. */
  record Case(List<Criterion> criteria, List<Ranking.Scores> scores) {}

  @Property(tries = 300)
  void agreesWithACalculationByCommonDenominator(@ForAll("cases") Case given) {
    Ranking ranking = Ranking.of(given.criteria(), given.scores());
    for (Ranking.Ranked one : ranking.ranked()) {
      long better =
          ranking.ranked().stream()
              .filter(
                  other ->
                      oracle(given, other.application())
                              .subtract(oracle(given, one.application()))
                              .compareTo(TINY)
                          > 0)
              .count();
      assertThat((long) one.rank()).isEqualTo(better + 1);
    }
    assertThat(ranking.ranked().size() + ranking.unscored().size())
        .isEqualTo(given.scores().size());
  }

  @Property(tries = 200)
  void theOrderOfMembersAndApplicationsDoesNotMatter(
      @ForAll("cases") Case given, @ForAll long seed) {
    var shuffled = new ArrayList<Ranking.Scores>();
    for (Ranking.Scores scores : given.scores()) {
      var members = new ArrayList<>(scores.members());
      Collections.shuffle(members, new Random(seed));
      shuffled.add(new Ranking.Scores(scores.application(), members));
    }
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Ranking.of(given.criteria(), shuffled).ranked())
        .isEqualTo(Ranking.of(given.criteria(), given.scores()).ranked());
  }

  @Property(tries = 200)
  void weightsTimesTheSameNumberGiveTheSameMeans(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 2, max = 9) int factor) {
    List<Criterion> scaled =
        given.criteria().stream()
            .map(c -> new Criterion(c.id(), c.code(), c.weight() * factor))
            .toList();
    assertThat(Ranking.of(scaled, given.scores()).ranked())
        .extracting(Ranking.Ranked::application, Ranking.Ranked::rank, Ranking.Ranked::mean)
        .isEqualTo(
            Ranking.of(given.criteria(), given.scores()).ranked().stream()
                .map(r -> org.assertj.core.groups.Tuple.tuple(r.application(), r.rank(), r.mean()))
                .toList());
  }

  @Test
  void aDifferenceThatRoundingWouldHideDecides() {
    List<Criterion> criteria =
        List.of(
            new Criterion(1, CriterionCode.CLEAR_GOAL, 99),
            new Criterion(2, CriterionCode.SUPPLEMENT, 1));
    var members = new ArrayList<Map<Long, Integer>>(Collections.nCopies(400, Map.of(1L, 4, 2L, 4)));
    var other = new ArrayList<>(members);
    other.set(0, Map.of(1L, 4, 2L, 5));
    Ranking ranking =
        Ranking.of(
            criteria,
            List.of(
                new Ranking.Scores(new Ref(1, 10), members),
                new Ranking.Scores(new Ref(1, 20), other)));
    assertThat(ranking.ranked())
        .extracting(r -> r.application().id(), Ranking.Ranked::rank)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(20L, 1),
            org.assertj.core.groups.Tuple.tuple(10L, 2));
  }

  @Test
  void equalMeansShareARankAndTheNextIsSkipped() {
    List<Criterion> criteria = List.of(new Criterion(1, CriterionCode.CLEAR_GOAL, 100));
    Ranking ranking =
        Ranking.of(
            criteria,
            List.of(
                new Ranking.Scores(new Ref(1, 1), List.of(Map.of(1L, 3))),
                new Ranking.Scores(new Ref(1, 2), List.of(Map.of(1L, 2), Map.of(1L, 4))),
                new Ranking.Scores(new Ref(1, 3), List.of(Map.of(1L, 1)))));
    assertThat(ranking.ranked()).extracting(Ranking.Ranked::rank).containsExactly(1, 1, 3);
  }

  @Test
  void whatNobodyScoredHasNoRankRatherThanTheLast() {
    List<Criterion> criteria =
        List.of(
            new Criterion(1, CriterionCode.CLEAR_GOAL, 50),
            new Criterion(2, CriterionCode.SUPPLEMENT, 50));
    Ranking ranking =
        Ranking.of(
            criteria,
            List.of(
                new Ranking.Scores(new Ref(1, 1), List.of()),
                new Ranking.Scores(new Ref(1, 2), List.of(Map.of(1L, 6))),
                new Ranking.Scores(new Ref(1, 3), List.of(Map.of(1L, 1, 2L, 1)))));
    assertThat(ranking.ranked()).extracting(r -> r.application().id()).containsExactly(3L);
    assertThat(ranking.unscored()).extracting(Ref::id).containsExactly(1L, 2L);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Integer> criteria = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> members = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> applications = Arbitraries.integers().between(1, 8);
    return Combinators.combine(criteria, members, applications, Arbitraries.longs())
        .as(RankingTest::example);
  }

  private static Case example(int criteria, int members, int applications, long seed) {
    var random = new Random(seed);
    var list = new ArrayList<Criterion>();
    for (int c = 0; c < criteria; c++) {
      list.add(new Criterion(c + 1L, CriterionCode.values()[c], 1 + random.nextInt(60)));
    }
    var scores = new ArrayList<Ranking.Scores>();
    for (int a = 0; a < applications; a++) {
      var given = new ArrayList<Map<Long, Integer>>();
      for (int m = 0; m < random.nextInt(members + 1); m++) {
        var points = new HashMap<Long, Integer>();
        list.forEach(c -> points.put(c.id(), 1 + random.nextInt(6)));
        given.add(points);
      }
      scores.add(new Ranking.Scores(new Ref(1, a), given));
    }
    return new Case(list, scores);
  }

  private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal TINY = new BigDecimal("1e-40");

  /** Member by member instead of criterion by criterion, in sixty decimals. */
  private static BigDecimal oracle(Case given, Ref application) {
    List<Map<Long, Integer>> members =
        given.scores().stream()
            .filter(s -> s.application().equals(application))
            .findFirst()
            .orElseThrow()
            .members();
    long sum = 0;
    long weights = 0;
    for (Criterion c : given.criteria()) {
      weights += c.weight();
      for (Map<Long, Integer> member : members) {
        sum += (long) c.weight() * member.get(c.id());
      }
    }
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights * members.size()), EXACT);
  }
}
