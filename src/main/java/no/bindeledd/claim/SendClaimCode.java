package no.bindeledd.claim;

import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends the code of a claim. Run twice, it sends once: a claim gets one code. */
@Component
class SendClaimCode implements Job {
  static final String NAME = "claim-code";

  private final ObjectProvider<ClaimJobService> claims;

  SendClaimCode(ObjectProvider<ClaimJobService> claims) {
    this.claims = claims;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.claimCode";
  }

  @Override
  public void run(String payload) {
    String[] parts = payload.split(" ", 2);
    claims.getObject().sendCode(Caller.job(NAME), Ids.parse(parts[0]), Ids.parse(parts[1]));
  }
}
