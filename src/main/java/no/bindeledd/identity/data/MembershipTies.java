package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.MEMBERSHIP;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** The roles that people have, and have had, in an organisation. */
@Repository
class MembershipTies extends OwnedTies {
  MembershipTies(Belongings belongings) {
    super(
        belongings,
        "MEMBERS",
        new Owned(MEMBERSHIP, null, MEMBERSHIP.ID, MEMBERSHIP.ORGANISATION_ID));
  }
}
