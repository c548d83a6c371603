package no.bindeledd.directory;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who looks up organisations: everybody at work. What stands there beyond that is judged apart. */
enum DirectoryAccess implements AccessRule {
  LOOK_UP(
      may(VOLUNTEER, EVERYWHERE),
      may(ORGANISATION_MEMBER, EVERYWHERE),
      may(ORGANISATION_ADMINISTRATOR, EVERYWHERE),
      may(COORDINATOR, EVERYWHERE),
      may(CASEWORKER, EVERYWHERE),
      may(GRANTS_OFFICER, EVERYWHERE),
      may(COMMITTEE_MEMBER, EVERYWHERE),
      may(DECISION_MAKER, EVERYWHERE),
      may(UNIT_LEADER, EVERYWHERE),
      may(MUNICIPALITY_ADMINISTRATOR, EVERYWHERE),
      may(AUDITOR, EVERYWHERE));

  private final List<Permission> permissions;

  DirectoryAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
