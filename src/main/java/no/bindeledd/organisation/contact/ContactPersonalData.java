package no.bindeledd.organisation.contact;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.organisation.contact.data.ContactNoteRepository;
import org.springframework.stereotype.Component;

/** Contact with organisations goes through people on both sides. */
@Component
class ContactPersonalData implements PersonalData {
  private static final String PURPOSE =
      "that what is known of an organisation does not leave with the one who knew it";

  private final ContactNoteRepository notes;

  ContactPersonalData(ContactNoteRepository notes) {
    this.notes = notes;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "contact-notes",
            "contact_note",
            "which account spoke with an organisation, when, about which theme, and what it does"
                + " next; never anything about newcomers",
            "people at work in a municipality",
            Controller.MUNICIPALITY,
            PURPOSE,
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(Period.ofYears(10), "spoken_on", "row deleted", notes::deleteOld)),
        new PersonalEntry(
            "contact-note-names",
            "contact_note",
            "name of the person in the organisation with whom somebody spoke",
            "people who speak for an organisation",
            Controller.MUNICIPALITY,
            PURPOSE,
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofYears(3),
                "spoken_on",
                "name deleted; what they were in the organisation stays",
                notes::forgetNames)));
  }
}
