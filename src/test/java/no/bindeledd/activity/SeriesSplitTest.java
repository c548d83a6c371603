package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "This and later" and "all": what has been never changes, and nobody's session gets lost. */
class SeriesSplitTest {
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final Instant NOW = Instant.parse("2027-06-09T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 9);
  private static final SeriesRule TUESDAYS =
      SeriesRule.weekly(LocalDate.of(2027, 1, 5), 1, Set.of(DayOfWeek.TUESDAY), SIX, EIGHT);

  @Test
  void theRuleEndsTheDayBeforeAndAnotherOneBegins() {
    Series split = at(Series.of(TUESDAYS), LocalDate.of(2027, 8, 3), later(2027, 8, 4));
    assertThat(split.rules())
        .containsExactly(
            TUESDAYS.until(LocalDate.of(2027, 8, 2)),
            SeriesRule.weekly(
                LocalDate.of(2027, 8, 4), 1, Set.of(DayOfWeek.WEDNESDAY), SIX, EIGHT));
  }

  @Test
  void whatIsCountedGoesOnCounting() {
    Series split = at(Series.of(TUESDAYS.times(40)), LocalDate.of(2027, 8, 3), later(2027, 8, 3));
    LocalDate far = LocalDate.of(2030, 1, 1);
    assertThat(split.between(LocalDate.of(2027, 1, 1), far)).hasSize(40);
  }

  @Test
  void theFirstOneOfAllLeavesNoEmptyRuleBehind() {
    var ahead = SeriesRule.weekly(TODAY.plusDays(6), 2, Set.of(DayOfWeek.TUESDAY), SIX, EIGHT);
    LocalDate first = Expansion.start(ahead);
    Series split =
        at(
            Series.of(ahead),
            first,
            new SeriesEdit(SeriesEdit.Scope.THIS_AND_LATER, first, SIX.plusHours(1), EIGHT));
    assertThat(split.rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.from()).isEqualTo(SIX.plusHours(1)));
  }

  @Test
  void stoppingLeavesWhatCameBefore() {
    Series split =
        at(
            Series.of(TUESDAYS),
            LocalDate.of(2027, 8, 3),
            new SeriesEdit(SeriesEdit.Scope.THIS_AND_LATER, null, SIX, EIGHT));
    assertThat(split.endsOn()).isEqualTo(LocalDate.of(2027, 8, 2));
  }

  @Test
  void allIsAllThatHasNotBegun() {
    Series all =
        at(
            Series.of(TUESDAYS),
            LocalDate.of(2027, 8, 3),
            new SeriesEdit(SeriesEdit.Scope.ALL, LocalDate.of(2027, 8, 5), SIX, EIGHT));
    assertThat(all.between(TODAY.minusDays(9), TODAY.plusDays(15)))
        .extracting(PlannedSession::day)
        .containsExactly(
            LocalDate.of(2027, 6, 1),
            LocalDate.of(2027, 6, 8),
            LocalDate.of(2027, 6, 17),
            LocalDate.of(2027, 6, 24))
        .as("before now Tuesdays, after now Thursdays");
  }

  @Test
  void noSplitOfARandomSeriesChangesThePast() {
    var random = new Random(1905);
    int tried = 0;
    while (tried < 500) {
      SeriesRule rule = SeriesExpansionTest.rule(random);
      Series before = Series.of(rule);
      List<PlannedSession> all = before.between(LocalDate.of(2025, 1, 1), TODAY.plusDays(900));
      List<PlannedSession> ahead = all.stream().filter(s -> s.from().isAfter(NOW)).toList();
      if (ahead.isEmpty()) {
        continue;
      }
      tried++;
      PlannedSession meant = ahead.get(random.nextInt(ahead.size()));
      LocalDate wished = meant.day().plusDays(random.nextInt(5));
      var scope = SeriesEdit.Scope.values()[random.nextInt(2)];
      var edit = new SeriesEdit(scope, wished, LocalTime.of(9, 0), LocalTime.of(10, 0));
      SeriesSplit.at(before, meant.from(), edit, NOW)
          .ifPresent(
              after -> {
                Instant cut = scope == SeriesEdit.Scope.ALL ? NOW : startOf(meant.day());
                assertThat(until(after, cut)).as("%s %s", rule, edit).isEqualTo(until(before, cut));
                assertThat(after.isEndless()).isEqualTo(before.isEndless());
              });
    }
  }

  @Test
  void eachSessionHasOneFateAndTheTouchedOnesAreAskedFor() {
    var random = new Random(42);
    for (int i = 0; i < 300; i++) {
      SeriesRule rule =
          SeriesRule.weekly(TODAY.minusDays(30), 1, Set.of(DayOfWeek.TUESDAY), SIX, EIGHT);
      List<Session> present = new ArrayList<>();
      for (PlannedSession p : Series.of(rule).between(TODAY, TODAY.plusDays(200))) {
        present.add(session(present.size(), p, random.nextInt(6)));
      }
      Series other = Series.of(SeriesExpansionTest.rule(random));
      List<PlannedSession> wanted = other.between(TODAY, TODAY.plusDays(200));
      Set<Long> follow =
          present.stream()
              .map(Session::id)
              .filter(id -> random.nextBoolean())
              .collect(Collectors.toSet());
      SeriesPlan plan = SeriesDiff.of(present, wanted, follow, NOW);
      assertThat(plan.touched())
          .allSatisfy(
              m -> {
                assertThat(m.session().isTouched()).isTrue();
                assertThat(follow).doesNotContain(m.session().id());
              });
      assertThat(plan.dropped()).noneMatch(s -> s.isTouched() && !follow.contains(s.id()));
      // What is there afterwards stands for exactly what is wanted, touched ones apart.
      var moments = new ArrayList<Instant>();
      present.forEach(s -> moments.add(after(s, plan)));
      plan.added().forEach(p -> moments.add(p.from()));
      moments.removeIf(Objects::isNull);
      assertThat(moments).doesNotHaveDuplicates();
      assertThat(moments)
          .containsAll(
              wanted.stream().map(PlannedSession::from).filter(m -> m.isAfter(NOW)).toList());
    }
  }

  /** The moment that a session stands for after a plan; null when it is gone. */
  private static @Nullable Instant after(Session session, SeriesPlan plan) {
    if (plan.dropped().contains(session)) {
      return null;
    }
    var moved = new ArrayList<>(plan.moved());
    moved.addAll(plan.touched());
    return moved.stream()
        .filter(m -> m.session().equals(session) && m.to() != null)
        .map(m -> m.to().from())
        .findFirst()
        .orElse(session.plannedAt());
  }

  private static Session session(long id, PlannedSession p, int fate) {
    boolean moved = fate == 0;
    boolean cancelled = fate == 1;
    return new Session(
        1,
        id,
        1,
        moved ? p.from().plusSeconds(90_000) : p.from(),
        moved ? p.to().plusSeconds(90_000) : p.to(),
        cancelled ? SessionState.CANCELLED : SessionState.PLANNED,
        cancelled ? CancelReason.OTHER : null,
        null,
        p.from(),
        moved,
        null,
        null,
        1);
  }

  private static List<PlannedSession> until(Series series, Instant cut) {
    return series.between(LocalDate.of(2025, 1, 1), TODAY.plusDays(900)).stream()
        .filter(s -> s.from().isBefore(cut))
        .toList();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Norway.ZONE).toInstant();
  }

  private static SeriesEdit later(int year, int month, int day) {
    return new SeriesEdit(
        SeriesEdit.Scope.THIS_AND_LATER, LocalDate.of(year, month, day), SIX, EIGHT);
  }

  private static Series at(Series series, LocalDate day, SeriesEdit edit) {
    return SeriesSplit.at(series, PlannedSession.on(day, SIX, EIGHT).from(), edit, NOW)
        .orElseThrow();
  }
}
