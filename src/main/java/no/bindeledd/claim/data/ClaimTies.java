package no.bindeledd.claim.data;

import static no.bindeledd.schema.Tables.ORGANISATION_CLAIM;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** Who says that they may act for an organisation says it of the one that it becomes. */
@Repository
class ClaimTies extends OwnedTies {
  ClaimTies(Belongings belongings) {
    super(
        belongings,
        "CLAIMS",
        new Owned(
            ORGANISATION_CLAIM,
            ORGANISATION_CLAIM.MUNICIPALITY_ID,
            ORGANISATION_CLAIM.ID,
            ORGANISATION_CLAIM.ORGANISATION_ID));
  }
}
