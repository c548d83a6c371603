package no.bindeledd.claim;

import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.identity.AccountForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody asked for goes with them. */
@Component
class ForgetClaims {
  private final ClaimRepository claims;

  ForgetClaims(ClaimRepository claims) {
    this.claims = claims;
  }

  @EventListener
  void forget(AccountForgotten gone) {
    claims.deleteOf(gone.account());
  }
}
