package no.bindeledd.organisation.contact;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/**
 * Who shares what is known of organisations: those of a municipality whose work it is to know them.
 * Neither a committee nor whoever decides, who judge by what was applied for.
 */
enum ContactAccess implements AccessRule {
  READ_HISTORY(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(CASEWORKER, OWN_MUNICIPALITY),
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(UNIT_LEADER, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(AUDITOR, OWN_MUNICIPALITY)),
  WRITE_NOTE(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(CASEWORKER, OWN_MUNICIPALITY),
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(UNIT_LEADER, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** One's own; the administrator takes away what should never have been written. */
  REMOVE_NOTE(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(COORDINATOR, OWN),
      may(CASEWORKER, OWN),
      may(GRANTS_OFFICER, OWN),
      may(UNIT_LEADER, OWN)),

  /** Next steps: one's own, and what somebody left who has gone. */
  DO_STEP(
      may(COORDINATOR, OWN_MUNICIPALITY),
      may(CASEWORKER, OWN_MUNICIPALITY),
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(UNIT_LEADER, OWN_MUNICIPALITY),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  ContactAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
