package no.bindeledd.matching;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** What is held about who was suggested what. Scores and reasons are never kept. */
@Component
class MatchingPersonalData implements PersonalData {

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "suggestions",
            "suggestion",
            "which activity was suggested to whom, and the answer",
            "newcomers",
            Controller.MUNICIPALITY,
            "following up an activity that was suggested",
            LegalBasis.CONSENT,
            new Ending.With("at once when the person asks to be deleted")));
  }
}
