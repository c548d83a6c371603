package no.bindeledd.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.ShareRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.UnitChanged;
import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.OrganisationService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Those who offer activities are called and reached otherwise: the public lists show it, so they
 * are found by the new name and no longer by the old one, and nobody is told that a page is as it
 * was. Runs inside the transaction of the change.
 */
@Component
class FollowNames {
  private final ActivityRepository activities;
  private final OrganisationService organisations;
  private final ShareRepository shares;
  private final Publication publication;

  FollowNames(
      ActivityRepository activities,
      OrganisationService organisations,
      ShareRepository shares,
      Publication publication) {
    this.shares = shares;
    this.activities = activities;
    this.organisations = organisations;
    this.publication = publication;
  }

  @EventListener
  void follow(OrganisationChanged change) {
    Set<Long> municipalities =
        new HashSet<>(organisations.municipalitiesOf(Caller.ANYONE, change.organisation()));
    List<ActivityKey> shown = activities.published(Owner.organisation(change.organisation()));
    shown.forEach(key -> municipalities.add(key.municipality()));
    follow(shown, municipalities);
  }

  @EventListener
  void follow(UnitChanged change) {
    List<ActivityKey> shown =
        activities.published(Owner.unit(change.unit())).stream()
            .filter(key -> key.municipality() == change.municipality())
            .toList();
    follow(shown, Set.of(change.municipality()));
  }

  private void follow(List<ActivityKey> shown, Set<Long> municipalities) {
    var all = new TreeSet<>(municipalities);
    for (ActivityKey key : shown) {
      publication.rename(key.municipality(), key.id());
      all.addAll(shares.shownIn(key.municipality(), key.id()));
    }
    // In one order always, so that two changes at once wait for each other and never in a circle.
    all.forEach(publication::changed);
  }
}
