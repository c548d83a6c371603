package no.bindeledd.organisation;

import java.util.Collection;
import java.util.Set;

/** Which organisations look after themselves; whoever looks after people answers. */
public interface LookedAfter {

  /** Those of some organisations in which somebody is their administrator now. */
  Set<Long> among(Collection<Long> organisations);
}
