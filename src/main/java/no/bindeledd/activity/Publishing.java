package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.FirstLookRepository;
import no.bindeledd.activity.data.PlannedPublicationRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.Arrivals;
import org.springframework.stereotype.Component;

/**
 * The step from a draft to what the public sees, whoever takes it and when. Always inside a
 * transaction that holds the lock on the activity's row.
 */
@Component
class Publishing {
  private final ActivityRepository activities;
  private final FirstLookRepository looks;
  private final PlannedPublicationRepository planned;
  private final Arrivals presence;
  private final FirstLook firstLook;
  private final CoordinatorLetters coordinators;
  private final Planner planner;
  private final Publication publication;
  private final History history;
  private final Clock clock;

  Publishing(
      ActivityRepository activities,
      FirstLookRepository looks,
      PlannedPublicationRepository planned,
      Arrivals presence,
      FirstLook firstLook,
      CoordinatorLetters coordinators,
      Planner planner,
      Publication publication,
      History history,
      Clock clock) {
    this.activities = activities;
    this.looks = looks;
    this.planned = planned;
    this.presence = presence;
    this.firstLook = firstLook;
    this.coordinators = coordinators;
    this.planner = planner;
    this.publication = publication;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Lets the public see a draft, or the coordinators where they look first.
   *
   * @throws Rejected with what is missing for that
   */
  void publish(Acting who, Activity activity) {
    planned.plan(activity.municipality(), activity.id(), null);
    if (!firstLook.isDue(activity)) {
      show(who, activity, "PUBLISH");
      return;
    }
    Instant now = require(activity, ActivityState.WAITING);
    looks.move(activity.municipality(), activity.id(), ActivityState.WAITING, null, now);
    coordinators.looksFirst(activity);
    moved(who, activity, "ASK_FOR_LOOK", ActivityState.WAITING);
  }

  /**
   * The public sees it from now on, and its sessions are planned.
   *
   * @throws Rejected with what is missing for that
   */
  void show(Acting who, Activity activity, String action) {
    Instant now = require(activity, ActivityState.PUBLISHED);
    activities.publish(activity.municipality(), activity.id(), now);
    planner.plan(activity, activity.content().series(), Set.of());
    publication.show(activity.municipality(), activity.id());
    moved(who, activity, action, ActivityState.PUBLISHED);
  }

  private Instant require(Activity activity, ActivityState to) {
    Long organisation = activity.owner().organisation();
    if (organisation != null && !presence.stays(organisation, activity.municipality())) {
      throw new Rejected(Reason.of("activity.reason.organiserGone"));
    }
    Instant now = clock.instant();
    ActivityLifecycle.LIFECYCLE.require(
        activity.state(),
        to,
        new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now));
    return now;
  }

  private void moved(Acting who, Activity activity, String action, ActivityState to) {
    history.moved(
        who,
        new History.Subject(activity.municipality(), "activity", activity.id()),
        action,
        activity.state(),
        to,
        null);
  }
}
