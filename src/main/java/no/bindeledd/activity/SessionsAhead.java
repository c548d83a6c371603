package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlanningRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions of every published series made {@link Series#DAYS_AHEAD} days ahead. Each
 * activity has its own transaction: what is cut short goes on where it was.
 */
@Component
class SessionsAhead implements RecurringJob {
  private static final String NAME = "sessions-ahead";
  private static final int CHUNK = 200;

  private final ActivityRepository activities;
  private final PlanningRepository planning;
  private final Planner planner;
  private final Publication publication;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  SessionsAhead(
      ActivityRepository activities,
      PlanningRepository planning,
      Planner planner,
      Publication publication,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.activities = activities;
    this.planning = planning;
    this.planner = planner;
    this.publication = publication;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.sessionsAhead";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    access.require(Caller.job(NAME), ActivityAccess.FOLLOW_THE_CLOCK);
    LocalDate promised = Norway.today(clock).plusDays(Series.DAYS_AHEAD);
    @Nullable ActivityKey last = null;
    @Nullable RuntimeException fault = null;
    List<ActivityKey> chunk;
    do {
      @Nullable ActivityKey after = last;
      chunk = transactions.read(() -> planning.behind(promised, after, CHUNK));
      for (ActivityKey key : chunk) {
        try {
          transactions.run(() -> extend(key, promised));
        } catch (RuntimeException e) {
          fault = e; // the others still get theirs, and the job shows that it failed
        }
        last = key;
      }
    } while (chunk.size() == CHUNK);
    if (fault != null) {
      throw fault;
    }
  }

  private void extend(ActivityKey key, LocalDate promised) {
    Activity activity = activities.lock(key.municipality(), key.id()).orElseThrow();
    LocalDate until = planning.plannedUntil(key.municipality(), key.id());
    if (activity.state() != ActivityState.PUBLISHED
        || (until != null && !until.isBefore(promised))) {
      return; // somebody called it off, or another node was faster
    }
    if (planner.extend(activity)) {
      publication.moveInList(key.municipality(), key.id(), activity.lastDay());
      publication.changed(key.municipality(), key.id());
    }
  }
}
