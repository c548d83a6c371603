package no.bindeledd.abuse;

import static no.bindeledd.abuse.OtherMunicipality.run;

import java.util.Map;
import no.bindeledd.claim.ClaimDecisionService;
import no.bindeledd.claim.ClaimJobService;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.claim.ClaimWorld;
import no.bindeledd.claim.Proof;
import no.bindeledd.claim.RefusalReason;
import org.springframework.context.ApplicationContext;

/** Calls about somebody who wants to act for an organisation in a municipality. */
final class ClaimCalls {
  private final ApplicationContext context;
  private final long claim;
  private final long municipality;

  ClaimCalls(ApplicationContext context, long municipality) {
    this.context = context;
    this.municipality = municipality;
    claim = new ClaimWorld(context).informalGroup(municipality);
  }

  void addTo(Map<String, OtherMunicipality.Call> calls) {
    ClaimDecisionService decisions = context.getBean(ClaimDecisionService.class);
    calls.put("ClaimDecisionService.get", (c, m) -> decisions.get(c, claim));
    calls.put(
        "ClaimDecisionService.claimantAddress", (c, m) -> decisions.claimantAddress(c, claim));
    calls.put("ClaimDecisionService.history", (c, m) -> decisions.history(c, claim));
    calls.put("ClaimDecisionService.objections", (c, m) -> decisions.objections(c, claim));
    calls.put("ClaimDecisionService.confirm", (c, m) -> decisions.confirm(c, claim, Proof.MET));
    calls.put(
        "ClaimDecisionService.refuse",
        (c, m) -> run(() -> decisions.refuse(c, claim, RefusalReason.NOT_REACHED)));
    ClaimService own = context.getBean(ClaimService.class);
    calls.put("ClaimService.get", (c, m) -> own.get(c, claim));
    calls.put("ClaimService.prove", (c, m) -> own.prove(c, claim, "123456"));
    calls.put("ClaimService.askSomebody", (c, m) -> run(() -> own.askSomebody(c, claim, "Leder")));
    calls.put("ClaimService.withdraw", (c, m) -> run(() -> own.withdraw(c, claim)));
    ClaimJobService jobs = context.getBean(ClaimJobService.class);
    calls.put(
        "ClaimJobService.sendCode", (c, m) -> run(() -> jobs.sendCode(c, municipality, claim)));
  }
}
