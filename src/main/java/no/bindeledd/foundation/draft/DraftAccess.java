package no.bindeledd.foundation.draft;

import static no.bindeledd.foundation.access.Permission.may;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.access.Scope;

/** Who may do what with drafts: everybody with an account, with their own alone. */
enum DraftAccess implements AccessRule {
  KEEP_OWN(may(Role.ANYONE, Scope.OWN)),
  READ_OWN(may(Role.ANYONE, Scope.OWN)),
  DISCARD_OWN(may(Role.ANYONE, Scope.OWN));

  private final List<Permission> permissions;

  DraftAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
