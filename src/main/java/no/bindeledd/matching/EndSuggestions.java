package no.bindeledd.matching;

import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends suggestions that nobody answered. */
@Component
class EndSuggestions implements RecurringJob {
  private static final String NAME = "end-suggestions";

  private final ObjectProvider<SuggestionService> suggestions;

  EndSuggestions(ObjectProvider<SuggestionService> suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.endSuggestions";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(15));
  }

  @Override
  public void run() {
    suggestions.getObject().endDue(Caller.job(NAME));
  }
}
