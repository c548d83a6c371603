package no.bindeledd.demo;

import java.util.List;
import no.bindeledd.foundation.access.Caller;

/**
 * Who invites to activities: an organisation, or a unit.
 *
 * @param id of the organisation or the unit
 * @param acts the person who does it for them
 * @param kinds sections of {@code demo/activities.txt}
 */
record DemoOwner(
    String name,
    long id,
    boolean isOrganisation,
    List<DemoTenant> tenants,
    List<String> languages,
    List<String> kinds,
    Caller.SignedIn acts) {

  boolean worksIn(DemoTenant tenant) {
    return tenants.stream().anyMatch(t -> t.id() == tenant.id());
  }
}
