package no.bindeledd.activity;

import java.time.Clock;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlannedPublicationRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Component;

/** The step from a draft to what the public sees, whoever takes it and when. */
@Component
class Publishing {
  private final ActivityRepository activities;
  private final PlannedPublicationRepository planned;
  private final Planner planner;
  private final Publication publication;
  private final History history;
  private final Clock clock;

  Publishing(
      ActivityRepository activities,
      PlannedPublicationRepository planned,
      Planner planner,
      Publication publication,
      History history,
      Clock clock) {
    this.activities = activities;
    this.planned = planned;
    this.planner = planner;
    this.publication = publication;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Under the lock of the activity's row.
   *
   * @throws Rejected with what is missing for that
   */
  void publish(Acting who, Activity activity) {
    long municipality = activity.municipality();
    long id = activity.id();
    var now = clock.instant();
    ActivityLifecycle.LIFECYCLE.require(
        activity.state(),
        ActivityState.PUBLISHED,
        new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now));
    activities.publish(municipality, id, now);
    planned.plan(municipality, id, null);
    planner.plan(activity, activity.content().series(), Set.of());
    publication.show(municipality, id);
    history.moved(
        who,
        new History.Subject(municipality, "activity", id),
        "PUBLISH",
        activity.state(),
        ActivityState.PUBLISHED,
        null);
  }
}
