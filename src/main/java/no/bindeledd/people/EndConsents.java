package no.bindeledd.people;

import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets unanswered proposals lapse and consents expire. What is shared ends on its day anyway. */
@Component
class EndConsents implements RecurringJob {
  private static final String NAME = "end-consents";

  private final ObjectProvider<ConsentService> consents;

  EndConsents(ObjectProvider<ConsentService> consents) {
    this.consents = consents;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.endConsents";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(15));
  }

  @Override
  public void run() {
    consents.getObject().endDue(Caller.job(NAME));
  }
}
