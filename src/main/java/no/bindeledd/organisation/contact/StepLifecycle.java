package no.bindeledd.organisation.contact;

import no.bindeledd.foundation.lifecycle.Lifecycle;

/** The life of a next step: it is done or dropped once, by whoever is first. */
public final class StepLifecycle {
  static final Lifecycle<StepState, ContactNote> LIFECYCLE =
      Lifecycle.<StepState, ContactNote>named("next step with an organisation", StepState.OPEN)
          .way(StepState.OPEN, "done", StepState.DONE)
          .way(StepState.OPEN, "drop", StepState.DROPPED)
          .build();

  private StepLifecycle() {}
}
