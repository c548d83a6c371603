package no.bindeledd.organisation.merge;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who keeps order among the organisations of a municipality. */
enum MergeAccess implements AccessRule {
  SEE_DUPLICATES(
      may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  KEEP_APART(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  MERGE(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  UNDO_MERGE(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  MergeAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
