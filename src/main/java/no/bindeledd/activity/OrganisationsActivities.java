package no.bindeledd.activity;

import java.util.List;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.organisation.leaving.Going;
import no.bindeledd.organisation.leaving.GoingOn;
import org.springframework.stereotype.Component;

/** What an organisation has going in a municipality, when it leaves. Its drafts stay its own. */
@Component
class OrganisationsActivities implements GoingOn {
  private final ActivityRepository activities;
  private final CallingOff callingOff;

  OrganisationsActivities(ActivityRepository activities, CallingOff callingOff) {
    this.activities = activities;
    this.callingOff = callingOff;
  }

  @Override
  public Going of(long municipality, long organisation) {
    List<Activity> held =
        held(municipality, organisation).stream()
            .flatMap(key -> activities.find(municipality, key.id()).stream())
            .toList();
    return new Going(held.size(), held.stream().mapToInt(Activity::placesTaken).sum());
  }

  @Override
  public void end(Acting who, long municipality, long organisation) {
    for (ActivityKey key : held(municipality, organisation)) {
      Activity activity = activities.lock(municipality, key.id()).orElseThrow();
      if (activity.state().isHeld()) {
        callingOff.of(who, activity, CancelReason.ORGANISER_GONE);
      }
    }
  }

  private List<ActivityKey> held(long municipality, long organisation) {
    return activities.held(Owner.organisation(organisation)).stream()
        .filter(key -> key.municipality() == municipality)
        .toList();
  }
}
