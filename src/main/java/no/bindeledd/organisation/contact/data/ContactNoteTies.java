package no.bindeledd.organisation.contact.data;

import static no.bindeledd.schema.Tables.CONTACT_NOTE;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** Who spoke with an organisation follows it, in every municipality. */
@Repository
class ContactNoteTies extends OwnedTies {
  ContactNoteTies(Belongings belongings) {
    super(
        belongings,
        "CONTACT_NOTES",
        new Owned(
            CONTACT_NOTE,
            CONTACT_NOTE.MUNICIPALITY_ID,
            CONTACT_NOTE.ID,
            CONTACT_NOTE.ORGANISATION_ID));
  }
}
