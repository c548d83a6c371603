package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlannedPublicationRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes drafts whose moment has come. What is no longer complete stays a draft, and says so.
 */
@Component
class PlannedPublications implements RecurringJob {
  private static final String NAME = "planned-publications";

  private final ActivityRepository activities;
  private final PlannedPublicationRepository planned;
  private final Publishing publishing;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  PlannedPublications(
      ActivityRepository activities,
      PlannedPublicationRepository planned,
      Publishing publishing,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.activities = activities;
    this.planned = planned;
    this.publishing = publishing;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.plannedPublications";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    Acting who = access.require(Caller.job(NAME), ActivityAccess.FOLLOW_THE_CLOCK);
    @Nullable RuntimeException fault = null;
    for (ActivityKey key : transactions.read(() -> planned.due(clock.instant()))) {
      try {
        publish(who, key);
      } catch (RuntimeException e) {
        fault = e; // the others go on, and the job shows that it failed
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void publish(Acting who, ActivityKey key) {
    try {
      transactions.run(
          () -> {
            Activity draft = activities.lock(key.municipality(), key.id()).orElseThrow();
            if (isDue(draft)) {
              publishing.publish(who, draft);
            }
          });
    } catch (Rejected incomplete) {
      transactions.run(() -> stop(who, key));
    }
  }

  private void stop(Acting who, ActivityKey key) {
    Activity draft = activities.lock(key.municipality(), key.id()).orElseThrow();
    if (isDue(draft)) {
      planned.stop(key.municipality(), key.id());
      history.did(
          who, new History.Subject(key.municipality(), "activity", key.id()), "NOT_PUBLISHED");
    }
  }

  /** Otherwise it was taken back or moved since we looked, or another node was faster. */
  private boolean isDue(Activity draft) {
    return draft.state() == ActivityState.DRAFT
        && planned
            .plannedFor(draft.municipality(), draft.id())
            .filter(at -> !at.isAfter(clock.instant()))
            .isPresent();
  }
}
