package no.bindeledd.organisation;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with organisations. What stands in the public directory is public. */
enum OrganisationAccess implements AccessRule {
  READ(may(ANYONE, EVERYWHERE)),

  /** What an organisation says of itself. */
  OPEN_OWN(may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  CHANGE_OWN(may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),

  /** An organisation begins to work in a municipality. */
  BRING_IN(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  OrganisationAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
