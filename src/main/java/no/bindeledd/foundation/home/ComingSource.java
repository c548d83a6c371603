package no.bindeledd.foundation.home;

import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;

/** A module that knows what happens next for people in some roles. */
public interface ComingSource {

  /** What comes next for this caller, soonest first; nothing for other roles. */
  List<Coming> comingFor(Caller caller, Role role);
}
