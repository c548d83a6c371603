package no.bindeledd.demo;

import java.util.Set;
import no.bindeledd.activity.Interest;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes places in activities.
 *
 * @param sharing what a coordinator may work with, of a newcomer who shares
 */
record DemoPerson(DemoTenant tenant, long account, @Nullable Sharing sharing) {

  /** A newcomer who shares with the volunteer centre. */
  record Sharing(long participant, Set<Interest> interests) {}

  Caller.Self self() {
    return new Caller.Self(account, Assurance.CODE);
  }
}
