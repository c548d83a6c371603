package no.bindeledd.claim.web;

import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.OwnMembership;

/** Where somebody may work already. */
public record OwnPlace(String id, String name, String roleKey) {

  static OwnPlace of(OwnMembership membership) {
    return new OwnPlace(
        Ids.toText(membership.id()), membership.placeName(), membership.role().textKey());
  }
}
