package no.bindeledd.organisation.exchange;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may take lists of organisations out and in. */
enum ExchangeAccess implements AccessRule {
  TAKE_OUT(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  SEE_IMPORTS(
      may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  TAKE_IN(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** Looks at the rows of a list, and takes it over, for whoever asked. */
  WORK(may(JOB, EVERYWHERE));

  private final List<Permission> permissions;

  ExchangeAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
