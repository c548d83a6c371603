package no.bindeledd.grant.application.data;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;

import java.util.OptionalInt;
import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** What an organisation has applied for, drafts too. */
@Repository
class ApplicationTies extends OwnedTies {
  ApplicationTies(Belongings belongings) {
    super(
        belongings,
        "APPLICATIONS",
        new Owned(
            GRANT_APPLICATION,
            GRANT_APPLICATION.MUNICIPALITY_ID,
            GRANT_APPLICATION.ID,
            GRANT_APPLICATION.ORGANISATION_ID));
  }

  /** Drafts are the organisation's alone, and so is their number. */
  @Override
  public OptionalInt count(long organisation) {
    return OptionalInt.empty();
  }
}
