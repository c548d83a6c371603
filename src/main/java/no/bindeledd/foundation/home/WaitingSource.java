package no.bindeledd.foundation.home;

import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;

/** A module that knows what waits for people in some roles. */
public interface WaitingSource {

  /**
   * What waits for this caller, most urgent first; nothing for roles that the module has no work
   * for.
   */
  List<Waiting> waitingFor(Caller caller, Role role);
}
