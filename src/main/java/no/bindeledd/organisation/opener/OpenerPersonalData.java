package no.bindeledd.organisation.opener;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.organisation.opener.data.DoorOpenerRepository;
import org.springframework.stereotype.Component;

/** Contact persons have written all of it themselves, and take it away when they want. */
@Component
class OpenerPersonalData implements PersonalData {
  private final DoorOpenerRepository openers;

  OpenerPersonalData(DoorOpenerRepository openers) {
    this.openers = openers;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "door-openers",
            "door_opener",
            "what contact persons want to be called and how they are reached, their languages and"
                + " themes, and whom they let see it; never where anybody comes from",
            "people who registered themselves as contact persons",
            Controller.MUNICIPALITY,
            "being found by those who look for a way to people they do not reach",
            LegalBasis.CONSENT,
            new Ending.After(
                OpenerRules.STANDS_FOR,
                "confirmed_at",
                "row deleted, with its history; at once when they withdraw, the night after they"
                    + " leave their last role",
                openers::eraseLapsed)));
  }
}
