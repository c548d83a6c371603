package no.bindeledd.claim;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with claims. Whoever is signed in on their own behalf may make one. */
enum ClaimAccess implements AccessRule {
  CLAIM(may(PARTICIPANT, OWN)),
  SEE_OWN_CLAIMS(may(PARTICIPANT, OWN)),
  PROVE(may(PARTICIPANT, OWN)),
  WITHDRAW(may(PARTICIPANT, OWN)),

  SEND_CLAIM_CODE(may(JOB, EVERYWHERE)),
  LAPSE(may(JOB, EVERYWHERE)),

  /** Those who know who is who: in the municipality, and in the organisation itself. */
  SEE_CLAIMS(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  CONFIRM(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  REFUSE(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION));

  private final List<Permission> permissions;

  ClaimAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
