package no.bindeledd.municipality;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with municipalities: their names, parts and units are public. */
enum MunicipalityAccess implements AccessRule {
  READ(may(ANYONE, EVERYWHERE));

  private final List<Permission> permissions;

  MunicipalityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
