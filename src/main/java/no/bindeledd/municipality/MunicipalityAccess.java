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
  CHANGE_UNIT(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  SEE_TREE(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  CLOSE_UNIT(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  OWN_ADDRESS(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** How it wants the portal to be used in it. */
  OWN_RULES(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** Who in a unit is the one to ask. */
  SEE_DUTIES(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  CHANGE_DUTY(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** Being away: whoever is the one to ask says so themselves, or the administrator does. */
  STAND_IN(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(COORDINATOR, OWN),
      may(CASEWORKER, OWN),
      may(UNIT_LEADER, OWN),
      may(GRANTS_OFFICER, OWN),
      may(DECISION_MAKER, OWN)),

  /** What one is the one to ask about, and what others see of oneself there. */
  OWN_DUTIES(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(CASEWORKER, OWN_MUNICIPALITY),
      may(UNIT_LEADER, OWN_MUNICIPALITY),
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(DECISION_MAKER, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  MunicipalityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
