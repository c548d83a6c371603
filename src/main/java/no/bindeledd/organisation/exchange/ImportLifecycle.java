package no.bindeledd.organisation.exchange;

import no.bindeledd.foundation.lifecycle.Lifecycle;

/** The life of a list: looked at, decided on, and taken over once or not at all. */
public final class ImportLifecycle {
  static final Lifecycle<OrganisationImport.State, OrganisationImport> LIFECYCLE =
      Lifecycle.<OrganisationImport.State, OrganisationImport>named(
              "import of organisations", OrganisationImport.State.JUDGING)
          .way(OrganisationImport.State.JUDGING, "judge", OrganisationImport.State.PREVIEW)
          .way(OrganisationImport.State.PREVIEW, "carryOut", OrganisationImport.State.RUNNING)
          .way(OrganisationImport.State.PREVIEW, "discard", OrganisationImport.State.DISCARDED)
          .way(OrganisationImport.State.RUNNING, "finish", OrganisationImport.State.DONE)
          .way(OrganisationImport.State.RUNNING, "lookAgain", OrganisationImport.State.JUDGING)
          .build();

  private ImportLifecycle() {}
}
