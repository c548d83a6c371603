package no.bindeledd.claim.web;

import java.util.List;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.Organisation;

/**
 * An organisation that somebody may recognise.
 *
 * @param places the municipalities in which it works
 */
public record FoundOrganisation(Organisation organisation, List<String> places) {

  public String claimAddress() {
    return ClaimVisitor.HOME + "/new?organisation=" + Ids.toText(organisation.id());
  }

  public String branchAddress() {
    return ClaimVisitor.HOME + "/new?parent=" + Ids.toText(organisation.id());
  }

  public String kindKey() {
    return "claim.kind." + organisation.kind().name();
  }
}
