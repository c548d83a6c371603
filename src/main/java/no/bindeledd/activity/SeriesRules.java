package no.bindeledd.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;

/** What may stand in a series. */
final class SeriesRules {
  private static final int MOST_RULES = 60;
  private static final int MOST_DAYS_OFF = 400;
  private static final int MOST_TIMES = 1000;
  private static final int FARTHEST_YEARS = 10;

  /** Rules are held against each other for so long: two that meet at all do so within it. */
  private static final int COMPARED_DAYS = 800;

  private SeriesRules() {}

  /** Where two rules would have people meet twice at once, and what else cannot be kept. */
  static List<Reason> faults(Series series) {
    var faults = new ArrayList<Reason>();
    List<SeriesRule> rules = series.rules();
    if (rules.size() > MOST_RULES) {
      faults.add(Reason.at("times", "activity.reason.tooManyTimes", Map.of("most", MOST_RULES)));
      return faults;
    }
    if (series.daysOff().size() > MOST_DAYS_OFF) {
      faults.add(
          Reason.at("daysOff", "activity.reason.tooManyDaysOff", Map.of("most", MOST_DAYS_OFF)));
    }
    if (rules.stream().anyMatch(r -> !r.from().isBefore(r.to()))) {
      faults.add(Reason.at("times", "activity.reason.timeTurnedRound"));
    }
    if (rules.stream().anyMatch(r -> r.until() != null && r.until().isBefore(r.first()))) {
      faults.add(Reason.at("times", "activity.reason.endBeforeStart"));
    }
    if (rules.stream().anyMatch(SeriesRules::isTooFar)) {
      faults.add(Reason.at("times", "activity.reason.tooFarAhead"));
    }
    if (rules.stream()
        .map(SeriesRule::times)
        .anyMatch(t -> t != null && (t < 1 || t > MOST_TIMES))) {
      faults.add(
          Reason.at("times", "activity.reason.range", Map.of("least", 1, "most", MOST_TIMES)));
    }
    if (faults.isEmpty() && overlaps(series)) {
      faults.add(Reason.at("times", "activity.reason.timesOverlap"));
    }
    return faults;
  }

  private static boolean isTooFar(SeriesRule rule) {
    LocalDate until = rule.until() == null ? rule.first() : rule.until();
    int first = rule.first().getYear();
    return first < 2000 || first > 2200 || until.isAfter(rule.first().plusYears(FARTHEST_YEARS));
  }

  private static boolean overlaps(Series series) {
    var sessions = new ArrayList<PlannedSession>();
    LocalDate latest =
        series.rules().stream().map(SeriesRule::first).max(LocalDate::compareTo).orElse(null);
    if (latest == null) {
      return false;
    }
    LocalDate end = latest.plusDays(COMPARED_DAYS);
    for (SeriesRule rule : series.rules()) {
      for (LocalDate day : Expansion.days(rule, rule.first(), end)) {
        sessions.add(PlannedSession.on(day, rule.from(), rule.to()));
      }
    }
    sessions.sort(PlannedSession::compareTo);
    for (int i = 1; i < sessions.size(); i++) {
      if (sessions.get(i).from().isBefore(sessions.get(i - 1).to())) {
        return true;
      }
    }
    return false;
  }
}
