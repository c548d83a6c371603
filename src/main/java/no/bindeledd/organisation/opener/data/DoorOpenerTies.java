package no.bindeledd.organisation.opener.data;

import static no.bindeledd.schema.Tables.DOOR_OPENER;

import java.util.OptionalInt;
import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** The contact persons of an organisation follow it; who may see them stays their choice. */
@Repository
class DoorOpenerTies extends OwnedTies {
  DoorOpenerTies(Belongings belongings) {
    super(
        belongings,
        "DOOR_OPENERS",
        new Owned(
            DOOR_OPENER, DOOR_OPENER.MUNICIPALITY_ID, DOOR_OPENER.ID, DOOR_OPENER.ORGANISATION_ID));
  }

  /** Who wants to be seen by nobody is not counted either. */
  @Override
  public OptionalInt count(long organisation) {
    return OptionalInt.empty();
  }
}
