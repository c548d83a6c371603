package no.bindeledd.organisation;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** A small organisation's address is often one person's. */
@Component
class OrganisationPersonalData implements PersonalData {

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "organisations",
            "organisation",
            "public e-mail address and telephone number of an organisation",
            "people behind an organisation's address",
            Controller.ORGANISATION,
            "being found by people who want to take part",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.With("when the organisation changes it or leaves the directory")));
  }
}
