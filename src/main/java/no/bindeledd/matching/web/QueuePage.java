package no.bindeledd.matching.web;

import no.bindeledd.activity.Party;
import no.bindeledd.foundation.data.Ids;

/** What a template says about an activity in which somebody waits for a place. */
public record QueuePage(Party party) {

  public String address() {
    return "/me/places/"
        + Ids.toText(party.activity().municipality())
        + "/"
        + Ids.toText(party.activity().id());
  }
}
