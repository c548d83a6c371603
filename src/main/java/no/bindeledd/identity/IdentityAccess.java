package no.bindeledd.identity;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with accounts and memberships. */
enum IdentityAccess implements AccessRule {
  /** Ask for a code and use it. */
  SIGN_IN(may(ANYONE, EVERYWHERE)),
  SEND_CODE(may(JOB, EVERYWHERE)),

  /** See and switch between one's own memberships. */
  SEE_OWN(may(ANYONE, OWN)),
  CHOOSE_OWN(may(ANYONE, OWN)),

  /** End a membership. */
  END(
      may(SYSTEM_ADMINISTRATOR, EVERYWHERE),
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION));

  private final List<Permission> permissions;

  IdentityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
