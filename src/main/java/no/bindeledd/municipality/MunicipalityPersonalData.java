package no.bindeledd.municipality;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** A unit's address may be one person's. */
@Component
class MunicipalityPersonalData implements PersonalData {

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "units",
            "unit",
            "public e-mail address and telephone number of a unit",
            "people behind a unit's address",
            Controller.MUNICIPALITY,
            "being found by the people that the unit is there for",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.With("when the unit changes it or closes")));
  }
}
