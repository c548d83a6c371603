package no.bindeledd.matching.web;

import no.bindeledd.activity.TitledSession;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Words;

/** What a template says about a session at which somebody helps. */
public record HelperPage(TitledSession own) {

  public String when(Words words) {
    return words.moment(own.session().from());
  }

  public String address() {
    return "/me/lists/"
        + Ids.toText(own.session().municipality())
        + "/"
        + Ids.toText(own.session().id());
  }
}
