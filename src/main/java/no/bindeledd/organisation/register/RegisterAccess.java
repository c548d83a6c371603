package no.bindeledd.organisation.register;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with what the registers know of organisations. */
enum RegisterAccess implements AccessRule {
  /** What the registers know is public; asking them costs others. */
  LOOK_UP(
      may(MUNICIPALITY_ADMINISTRATOR, EVERYWHERE),
      may(COORDINATOR, EVERYWHERE),
      may(ORGANISATION_ADMINISTRATOR, EVERYWHERE),
      may(PARTICIPANT, EVERYWHERE),
      may(JOB, EVERYWHERE)),

  /** What a register says of an organisation, on its public page. */
  READ_SAID(may(ANYONE, EVERYWHERE)),

  /** What changes in a register, and what is done about it. */
  WATCH(may(JOB, EVERYWHERE)),
  SEE_SAID(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY), may(COORDINATOR, OWN_MUNICIPALITY)),
  SEE_TASKS(may(COORDINATOR, OWN_MUNICIPALITY)),
  DO_TASKS(may(COORDINATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  RegisterAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
