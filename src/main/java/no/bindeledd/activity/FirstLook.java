package no.bindeledd.activity;

import no.bindeledd.activity.data.FirstLookRepository;
import org.springframework.stereotype.Component;

/**
 * Whether a coordinator looks at an activity before the public sees it: where the municipality
 * wants it, at the first one of an organisation. What units of the municipality offer is its own.
 */
@Component
class FirstLook {
  private final FirstLookRepository looks;

  FirstLook(FirstLookRepository looks) {
    this.looks = looks;
  }

  boolean isDue(Activity activity) {
    Long organisation = activity.owner().organisation();
    return organisation != null
        && looks.isWantedIn(activity.municipality())
        && !looks.isKnownIn(activity.municipality(), organisation);
  }
}
