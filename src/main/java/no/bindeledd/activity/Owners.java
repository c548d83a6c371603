package no.bindeledd.activity;

import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Component;

/**
 * Whose an activity is. That changes only when two organisations turn out to be one, and then those
 * who may do something with it stay the same, so it can be asked before a transaction.
 */
@Component
class Owners {
  private final ActivityRepository activities;
  private final Transactions transactions;

  Owners(ActivityRepository activities, Transactions transactions) {
    this.activities = activities;
    this.transactions = transactions;
  }

  /**
   * Where it stands in the access table.
   *
   * @throws NotFound if there is no such activity
   */
  Place place(long municipality, long activity) {
    return transactions
        .read(() -> activities.owner(municipality, activity))
        .orElseThrow(NotFound::new)
        .in(municipality);
  }

  /** On whose behalf somebody works who offers activities. */
  static Owner of(Acting who) {
    if (who.organisation() != null) {
      return Owner.organisation(who.organisation());
    }
    if (who.unit() != null) {
      return Owner.unit(who.unit());
    }
    throw new NotFound();
  }
}
