package no.bindeledd.claim.data;

import static no.bindeledd.schema.Tables.ORGANISATION_CLAIM;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** Who wants to begin a branch of an organisation begins it under the one that it becomes. */
@Repository
class BranchClaimTies extends OwnedTies {
  BranchClaimTies(Belongings belongings) {
    super(
        belongings,
        "BRANCH_CLAIMS",
        new Owned(
            ORGANISATION_CLAIM,
            ORGANISATION_CLAIM.MUNICIPALITY_ID,
            ORGANISATION_CLAIM.ID,
            ORGANISATION_CLAIM.PARENT_ID));
  }
}
