package no.bindeledd.matching;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.matching.data.SuggestionRepository;
import org.springframework.stereotype.Component;

/** What is held about newcomers because something was suggested to them. */
@Component
class MatchingPersonalData implements PersonalData {
  private final SuggestionRepository suggestions;

  MatchingPersonalData(SuggestionRepository suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "suggestions",
            "suggestion",
            "which activity was suggested to a newcomer, and the answer with a reason from a list",
            "newcomers who share something with a unit",
            Controller.MUNICIPALITY,
            "finding an activity that fits, and not suggesting the same again",
            LegalBasis.CONSENT,
            new Ending.After(
                Period.ofYears(1), "answered_at", "row deleted", suggestions::deleteAnswered)));
  }
}
