package no.bindeledd.organisation.leaving;

import no.bindeledd.foundation.access.Acting;

/** The module that knows what an organisation has going. It ends all of it, and tells people. */
public interface GoingOn {

  Going of(long municipality, long organisation);

  /** Inside the transaction in which the organisation leaves. */
  void end(Acting who, long municipality, long organisation);
}
