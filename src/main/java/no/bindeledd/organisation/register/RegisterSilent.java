package no.bindeledd.organisation.register;

import no.bindeledd.foundation.jobs.JobFault;

/** The register does not answer, or not with what it should: a person goes on by hand. */
class RegisterSilent extends JobFault {
  private static final long serialVersionUID = 1;

  /**
   * @param why constant words and numbers, nothing that the register sent
   */
  RegisterSilent(String why) {
    super("The register does not answer: " + why);
  }
}
