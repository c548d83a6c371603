package no.bindeledd.activity;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with activities. */
enum ActivityAccess implements AccessRule {
  /** Write about an activity and let the public see it: whoever offers it. */
  CREATE(owners()),
  SAVE(owners()),
  PUBLISH(owners()),
  CANCEL(owners()),
  LIST_OWN(owners()),
  READ_OWN(owners()),

  /** Its sessions, who has a place and who came: whoever offers it. */
  CANCEL_SESSION(owners()),
  MOVE_SESSION(owners()),
  PREVIEW_SERIES(owners()),
  LIST_SESSIONS(owners()),
  SEE_WHO_COMES(owners()),
  RECORD_ATTENDANCE(owners()),

  /** What is published: anybody. */
  READ_PUBLIC(may(ANYONE, EVERYWHERE)),

  /** A place of one's own: the person alone. */
  TAKE_PLACE(may(PARTICIPANT, OWN)),
  SIGN_OFF(may(PARTICIPANT, OWN)),
  SEE_OWN_PLACES(may(PARTICIPANT, OWN)),

  /** What follows from time passing. */
  FOLLOW_THE_CLOCK(may(JOB, EVERYWHERE));

  private final List<Permission> permissions;

  ActivityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  private static Permission[] owners() {
    return new Permission[] {
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(COORDINATOR, OWN_UNIT)
    };
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
