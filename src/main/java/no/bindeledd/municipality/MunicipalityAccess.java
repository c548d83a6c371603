package no.bindeledd.municipality;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with municipalities: their names, parts and units are public. */
enum MunicipalityAccess implements AccessRule {
  READ(may(ANYONE, EVERYWHERE)),

  /** A municipality begins to use the portal. */
  SEE_TENANTS(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  BRING_IN(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),

  /** What its units are called, how they are reached, and what they answer for. */
  OPEN_UNIT(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  ADD_UNIT(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  CHANGE_UNIT(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  MunicipalityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
