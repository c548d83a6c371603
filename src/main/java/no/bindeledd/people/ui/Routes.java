package no.bindeledd.people.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;

/** How a participant is named in the addresses of views. */
final class Routes {
  static final String PARTICIPANT = "participant";

  private Routes() {}

  static RouteParameters to(long participant) {
    return new RouteParameters(new RouteParam(PARTICIPANT, Ids.toText(participant)));
  }

  /**
   * @throws NotFound if the address names no participant
   */
  static long participant(RouteParameters parameters) {
    return Ids.parse(parameters.get(PARTICIPANT).orElseThrow(NotFound::new));
  }
}
