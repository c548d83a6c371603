package no.bindeledd.activity;

import java.time.Clock;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlannedPublicationRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.Arrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step from a draft to what the public sees, whoever takes it and when. */
@Component
class Publishing {
  private final ActivityRepository activities;
  private final PlannedPublicationRepository planned;
  private final Planner planner;
  private final Publication publication;
  private final Arrivals presence;
  private final History history;
  private final Clock clock;

  Publishing(
      ActivityRepository activities,
      PlannedPublicationRepository planned,
      Planner planner,
      Publication publication,
      Arrivals presence,
      History history,
      Clock clock) {
    this.activities = activities;
    this.planned = planned;
    this.planner = planner;
    this.publication = publication;
    this.presence = presence;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Holds whoever offers it in the municipality until the transaction ends; before the activity's
   * row is locked.
   *
   * @param organisation null for a unit, which is where it is
   * @throws Rejected if it works there no longer
   */
  void hold(@Nullable Long organisation, long municipality) {
    if (organisation != null && !presence.stays(organisation, municipality)) {
      throw new Rejected(Reason.of("activity.reason.organiserGone"));
    }
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
