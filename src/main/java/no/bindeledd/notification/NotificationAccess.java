package no.bindeledd.notification;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.ANYONE;
import static no.bindeledd.foundation.access.Scope.EVERYWHERE;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with messages. Sending has no line: services send as part of what they do. */
public enum NotificationAccess implements AccessRule {
  // The demo alone: the service behind this line exists nowhere else.
  READ_DEMO_OUTBOX(may(ANYONE, EVERYWHERE));

  private final List<Permission> permissions;

  NotificationAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
