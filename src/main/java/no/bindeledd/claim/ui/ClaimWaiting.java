package no.bindeledd.claim.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.claim.ClaimDecisionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import org.springframework.stereotype.Component;

/** People who wait for somebody to say that they may act for an organisation. */
@Component
class ClaimWaiting implements WaitingSource {
  private final ClaimDecisionService claims;

  ClaimWaiting(ClaimDecisionService claims) {
    this.claims = claims;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case COORDINATOR, MUNICIPALITY_ADMINISTRATOR, ORGANISATION_ADMINISTRATOR ->
          waiting(claims.countOpen(caller));
      default -> List.of();
    };
  }

  private static List<Waiting> waiting(int open) {
    return open == 0
        ? List.of()
        : List.of(
            new Waiting(
                "claim.waiting", Map.of("count", open), null, "claim.waiting.see", "claims"));
  }
}
