package no.bindeledd.claim;

import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.NightlyJob;
import org.springframework.stereotype.Component;

/** Ends claims that were forgotten. */
@Component
class LapseClaims implements NightlyJob {
  private static final String NAME = "lapse-claims";

  private final ClaimJobService claims;

  LapseClaims(ClaimJobService claims) {
    this.claims = claims;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.lapseClaims";
  }

  @Override
  public void run() {
    claims.lapse(Caller.job(NAME));
  }
}
