package no.bindeledd.matching.web;

import no.bindeledd.activity.OwnPlace;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;

/** What a template says about a place that somebody has. */
public record PlacePage(OwnPlace place) {

  public String when(LanguageTexts t) {
    var next = place.next();
    return next == null
        ? t.get("matching.own.noMoreSessions")
        : new Words(t.language()).moment(next);
  }

  /** Where the person sees and changes who comes. */
  public String address() {
    return "/me/places/" + Ids.toText(place.municipality()) + "/" + Ids.toText(place.activity());
  }

  public String leaveAddress() {
    return address() + "/leave";
  }
}
