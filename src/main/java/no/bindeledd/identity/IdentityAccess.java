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

  /** Become the first administrator of a new installation: whoever holds its set-up code. */
  SET_UP(may(ANYONE, EVERYWHERE)),

  /** The people of one's own municipality, organisation, or of the machine, and their roles. */
  SEE_MEMBERS(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  GIVE(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  END(
      may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),

  /** Where nobody is yet who could give roles, the first who may is named from outside. */
  NAME_MUNICIPALITY_ADMINISTRATOR(may(SYSTEM_ADMINISTRATOR, EVERYWHERE)),
  NAME_ORGANISATION_ADMINISTRATOR(may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY));

  private final List<Permission> permissions;

  IdentityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
