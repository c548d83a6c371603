package no.bindeledd.claim;

import java.time.Period;
import java.util.List;
import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** What is held about people who say that they may act for an organisation. */
@Component
class ClaimPersonalData implements PersonalData {
  private final ClaimRepository rows;

  ClaimPersonalData(ClaimRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "organisation-claims",
            "organisation_claim",
            "name, what they wrote about what they do there, how and by whom it was confirmed",
            "people who say that they may act for an organisation",
            Controller.MUNICIPALITY,
            "letting nobody act for an organisation who may not",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofYears(1), "ends_at", "row deleted, if it has ended", rows::deleteEnded)));
  }
}
