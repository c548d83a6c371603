package no.bindeledd.directory.ui;

import java.util.List;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.OrganisationService;
import org.springframework.stereotype.Component;

/** Where the caller works: one municipality, or each in which their organisation is at work. */
@Component
class Places {
  private final MembershipService memberships;
  private final MunicipalityService municipalities;
  private final OrganisationService organisations;
  private final CurrentCaller caller;

  Places(
      MembershipService memberships,
      MunicipalityService municipalities,
      OrganisationService organisations,
      CurrentCaller caller) {
    this.memberships = memberships;
    this.municipalities = municipalities;
    this.organisations = organisations;
    this.caller = caller;
  }

  /** By name; all there are for whoever works in none. */
  List<Municipality> own() {
    List<Long> ids = ids(memberships.current(caller.get()));
    List<Municipality> all = municipalities.all(caller.get());
    List<Municipality> mine = all.stream().filter(m -> ids.contains(m.id())).toList();
    return mine.isEmpty() ? all : mine;
  }

  /** The first of them in which an organisation works. */
  Municipality with(long organisation) {
    List<Long> its = organisations.municipalitiesOf(caller.get(), organisation);
    return own().stream().filter(m -> its.contains(m.id())).findFirst().orElseThrow(NotFound::new);
  }

  String name(long municipality) {
    return municipalities.all(caller.get()).stream()
        .filter(m -> m.id() == municipality)
        .findFirst()
        .map(Municipality::name)
        .orElse("");
  }

  private List<Long> ids(OwnMembership here) {
    if (here.municipality() != null) {
      return List.of(here.municipality());
    }
    return here.organisation() == null
        ? List.of()
        : organisations.municipalitiesOf(caller.get(), here.organisation());
  }
}
