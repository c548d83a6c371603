package no.bindeledd.matching;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.COORDINATOR;
import static no.bindeledd.foundation.access.Role.JOB;
import static no.bindeledd.foundation.access.Role.LINK_HOLDER;
import static no.bindeledd.foundation.access.Role.PARTICIPANT;
import static no.bindeledd.foundation.access.Scope.EVERYWHERE;
import static no.bindeledd.foundation.access.Scope.OWN;
import static no.bindeledd.foundation.access.Scope.OWN_UNIT;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/**
 * Who may do what with suggestions. Whether a participant may be seen at all is decided by the
 * people module first: only by the unit that a consent names, while it counts.
 */
enum MatchingAccess implements AccessRule {
  /** The workbench of a unit. */
  LIST(may(COORDINATOR, OWN_UNIT)),
  FIND_FITS(may(COORDINATOR, OWN_UNIT)),
  SUGGEST(may(COORDINATOR, OWN_UNIT)),
  SEE_SUGGESTIONS(may(COORDINATOR, OWN_UNIT)),
  TAKE_BACK(may(COORDINATOR, OWN_UNIT)),

  /** The newcomer's own answer, by the link that was sent to them or signed in. */
  READ_SUGGESTION(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),
  ANSWER_SUGGESTION(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),
  SEE_OWN(may(PARTICIPANT, OWN)),

  END_SUGGESTIONS(may(JOB, EVERYWHERE));

  private final List<Permission> permissions;

  MatchingAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
