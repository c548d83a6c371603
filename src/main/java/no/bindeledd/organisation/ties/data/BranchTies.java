package no.bindeledd.organisation.ties.data;

import static no.bindeledd.schema.Tables.ORGANISATION;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import org.springframework.stereotype.Repository;

/** Branches stand below what their organisation becomes. */
@Repository
class BranchTies extends OwnedTies {
  BranchTies(Belongings belongings) {
    super(
        belongings,
        "BRANCHES",
        new Owned(ORGANISATION, null, ORGANISATION.ID, ORGANISATION.PARENT_ID));
  }
}
