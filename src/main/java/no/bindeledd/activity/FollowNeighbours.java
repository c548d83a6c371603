package no.bindeledd.activity;

import java.util.Set;
import no.bindeledd.activity.data.ShareRepository;
import no.bindeledd.municipality.NeighbourChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A municipality shows what a neighbour shares with it, or no longer: what is shared comes or goes
 * with the choice. Runs inside the transaction of the change.
 */
@Component
class FollowNeighbours {
  private final ShareRepository shares;
  private final Publication publication;

  FollowNeighbours(ShareRepository shares, Publication publication) {
    this.shares = shares;
    this.publication = publication;
  }

  @EventListener
  void follow(NeighbourChosen change) {
    long here = change.municipality();
    for (ActivityKey key : shares.show(here, change.neighbour(), change.accepted())) {
      publication.shared(key.municipality(), key.id(), Set.of(here));
    }
  }
}
