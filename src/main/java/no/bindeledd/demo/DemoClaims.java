package no.bindeledd.demo;

import java.util.List;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.claim.ClaimWish;
import no.bindeledd.demo.data.DemoRepository;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import org.springframework.stereotype.Component;

/** An organisation that nobody looks after yet, and somebody who waits for a coordinator's word. */
@Component
class DemoClaims {
  private static final String TOWN = "askelund";

  private final ClaimService claims;
  private final DemoMembers members;
  private final DemoRepository repository;
  private final Ids ids;

  DemoClaims(ClaimService claims, DemoMembers members, DemoRepository repository, Ids ids) {
    this.claims = claims;
    this.members = members;
    this.repository = repository;
    this.ids = ids;
  }

  void make(DemoTenants tenants) {
    long town = tenants.get(TOWN).id();
    repository.insert(
        new Organisation(
            ids.next(),
            null,
            "Askelund veverlag",
            Organisation.Kind.VOLUNTARY,
            null,
            "Veve sammen og lære av hverandre.",
            "veverlaget" + DemoCast.DOMAIN,
            null,
            null,
            null,
            Language.NB,
            false,
            null,
            null),
        List.of(town));
    long account =
        members.account("solveig.venter" + DemoCast.DOMAIN, "Solveig Fagerli", Language.NB);
    claims.begin(
        new Caller.Self(account, Assurance.CODE),
        new ClaimWish(
            town,
            null,
            new NewOrganisation("Torsdagsmiddagen", Organisation.Kind.INFORMAL, null),
            false,
            "Vi er åtte naboer som lager middag for folk som er nye her. Jeg leder gruppen."));
  }
}
