package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** What follows from time passing: sessions begin, activities have had their last day. */
@Component
class ActivityClock implements RecurringJob {
  private static final String NAME = "activity-clock";

  private final ActivityRepository activities;
  private final Publication publication;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  ActivityClock(
      ActivityRepository activities,
      Publication publication,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.activities = activities;
    this.publication = publication;
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
    return "operation.job.activityClock";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(5));
  }

  @Override
  public void run() {
    Acting who = access.require(Caller.job(NAME), ActivityAccess.FOLLOW_THE_CLOCK);
    for (ActivityKey key : activities.over(Norway.today(clock))) {
      transactions.run(() -> end(who, key));
    }
    for (ActivityKey key : activities.listedBefore(clock.instant())) {
      transactions.run(() -> moveOn(key));
    }
  }

  private void end(Acting who, ActivityKey key) {
    Activity activity = activities.lock(key.municipality(), key.id()).orElseThrow();
    var now = clock.instant();
    var subject = new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now);
    if (!ActivityLifecycle.LIFECYCLE
        .objections(activity.state(), ActivityState.ENDED, subject)
        .isEmpty()) {
      return; // somebody moved its last day or called it off since we looked
    }
    activities.close(key.municipality(), key.id(), ActivityState.ENDED, null, now);
    publication.hide(key.municipality(), key.id());
    history.moved(
        who,
        new History.Subject(key.municipality(), "activity", key.id()),
        "END",
        activity.state(),
        ActivityState.ENDED,
        null);
  }

  private void moveOn(ActivityKey key) {
    Activity activity = activities.lock(key.municipality(), key.id()).orElseThrow();
    if (activity.state() == ActivityState.PUBLISHED) {
      publication.moveInList(key.municipality(), key.id(), activity.lastDay());
      publication.changed(key.municipality(), key.id());
    }
  }
}
