package no.bindeledd.organisation.leaving;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who lets an organisation go: those who keep order among them. */
enum LeavingAccess implements AccessRule {
  LET_GO(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  LeavingAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
