package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.data.PlanningRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/**
 * Makes sessions of rules, as far ahead as they are made. Always inside a transaction that holds
 * the lock on the activity's row, so that two nodes at once make none twice.
 */
@Component
class Planner {
  /** Made a week further than promised, so that an activity is looked at once a week. */
  static final int MARGIN_DAYS = 7;

  private static final LocalDate NOTHING_LEFT = LocalDate.of(9999, 12, 31);

  private final SessionRepository sessions;
  private final PlanningRepository planning;
  private final Clock clock;

  Planner(SessionRepository sessions, PlanningRepository planning, Clock clock) {
    this.sessions = sessions;
    this.planning = planning;
    this.clock = clock;
  }

  /** What would become of the sessions under these rules; changes nothing. */
  SeriesPlan preview(long municipality, long id, Series series, Set<Long> follow) {
    Instant now = clock.instant();
    LocalDate today = Norway.local(now).toLocalDate();
    return SeriesDiff.of(
        sessions.touching(municipality, id, now),
        series.between(today, horizon(today)),
        follow,
        now);
  }

  /**
   * Makes the sessions that follow from the rules, from now on. Those that stay keep their
   * identity; those that somebody cancelled or moved stay as they are unless they are to follow;
   * those that have been are not touched.
   *
   * @return what was done
   */
  SeriesPlan plan(Activity activity, Series series, Set<Long> follow) {
    long municipality = activity.municipality();
    SeriesPlan plan = preview(municipality, activity.id(), series, follow);
    sessions.remove(municipality, plan.dropped());
    move(municipality, plan);
    sessions.plan(municipality, activity.id(), owner(activity), plan.added());
    planned(activity, series);
    return plan;
  }

  /** No rule gives two sessions one moment, and none that is given is one that is there. */
  private void move(long municipality, SeriesPlan plan) {
    for (SeriesPlan.Moved one : plan.moved()) {
      sessions.follow(municipality, one.session().id(), Objects.requireNonNull(one.to()));
    }
    for (SeriesPlan.Moved one : plan.touched()) {
      if (one.to() != null) {
        sessions.standFor(municipality, one.session().id(), one.to().from());
      }
    }
  }

  /**
   * Adds the sessions that time has brought near. Doing it twice is as doing it once.
   *
   * @return whether there were any
   */
  boolean extend(Activity activity) {
    LocalDate today = Norway.today(clock);
    LocalDate until = planning.plannedUntil(activity.municipality(), activity.id());
    LocalDate from = until == null || until.isBefore(today) ? today : until.plusDays(1);
    LocalDate to = horizon(today);
    Series series = activity.content().series();
    Set<Instant> there =
        sessions.plannedFrom(
            activity.municipality(), activity.id(), from.atStartOfDay(Norway.ZONE).toInstant());
    Instant now = clock.instant();
    List<PlannedSession> missing =
        series.between(from, to).stream()
            .filter(p -> p.from().isAfter(now) && !there.contains(p.from()))
            .toList();
    sessions.plan(activity.municipality(), activity.id(), owner(activity), missing);
    planned(activity, series);
    return !missing.isEmpty();
  }

  private void planned(Activity activity, Series series) {
    LocalDate to = horizon(Norway.today(clock));
    LocalDate last = series.endsOn();
    boolean isAll = series.rules().isEmpty() || (last != null && !last.isAfter(to));
    planning.setPlannedUntil(activity.municipality(), activity.id(), isAll ? NOTHING_LEFT : to);
  }

  private static LocalDate horizon(LocalDate today) {
    return today.plusDays(Series.DAYS_AHEAD + MARGIN_DAYS);
  }

  private static long owner(Activity activity) {
    Owner owner = activity.owner();
    return owner.organisation() == null
        ? Objects.requireNonNull(owner.unit())
        : owner.organisation();
  }
}
