package no.bindeledd.operation;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.SYSTEM_ADMINISTRATOR;
import static no.bindeledd.foundation.access.Scope.EVERYWHERE;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with the running of the portal. */
public enum OperationAccess implements AccessRule {
  // Jobs: ids and faults, nothing of what they carry.
  SEE_JOBS(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  RUN_JOB_NOW(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  CANCEL_JOB(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),

  // What is not set up yet.
  SEE_SETTINGS(may(SYSTEM_ADMINISTRATOR, EVERYWHERE));

  private final List<Permission> permissions;

  OperationAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
