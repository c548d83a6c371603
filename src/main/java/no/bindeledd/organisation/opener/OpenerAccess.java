package no.bindeledd.organisation.opener;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Contact persons look after what stands of them themselves, and choose who sees it. */
enum OpenerAccess implements AccessRule {
  OWN_ENTRY(
      may(ORGANISATION_MEMBER, OWN), may(ORGANISATION_ADMINISTRATOR, OWN), may(VOLUNTEER, OWN)),

  /** How far a reader sees: as everybody, as one who is signed in, as a coordinator there. */
  SEE_PUBLIC(may(ANYONE, EVERYWHERE)),
  SEE_SIGNED_IN(
      may(VOLUNTEER, EVERYWHERE),
      may(ORGANISATION_MEMBER, EVERYWHERE),
      may(ORGANISATION_ADMINISTRATOR, EVERYWHERE),
      may(COORDINATOR, EVERYWHERE),
      may(CASEWORKER, EVERYWHERE),
      may(GRANTS_OFFICER, EVERYWHERE),
      may(UNIT_LEADER, EVERYWHERE),
      may(MUNICIPALITY_ADMINISTRATOR, EVERYWHERE)),
  SEE_AS_COORDINATOR(may(COORDINATOR, OWN_MUNICIPALITY)),

  /** Asking again after a year, and forgetting those who have left. */
  LOOK_AFTER(may(JOB, EVERYWHERE));

  private final List<Permission> permissions;

  OpenerAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
