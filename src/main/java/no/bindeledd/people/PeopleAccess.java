package no.bindeledd.people;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.CASEWORKER;
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

/** Who may do what with newcomers and their consents. */
enum PeopleAccess implements AccessRule {
  /** The unit that registered somebody, on public authority. */
  REGISTER(may(CASEWORKER, OWN_UNIT)),
  LIST(may(CASEWORKER, OWN_UNIT)),
  OPEN(may(CASEWORKER, OWN_UNIT)),
  CHANGE(may(CASEWORKER, OWN_UNIT)),
  ERASE(may(CASEWORKER, OWN_UNIT)),

  /** Asking for a consent. */
  SEE_CONSENTS(may(CASEWORKER, OWN_UNIT)),
  PROPOSE_CONSENT(may(CASEWORKER, OWN_UNIT)),

  /** The person's own decision, by the link that was sent to them or signed in. */
  READ_CONSENT(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),
  ANSWER_CONSENT(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),
  WITHDRAW_CONSENT(may(PARTICIPANT, OWN)),
  END_CONSENTS(may(JOB, EVERYWHERE)),

  /** The unit that a consent names, while it counts; what it shows is what is shared. */
  LIST_SHARED(may(COORDINATOR, OWN_UNIT)),
  OPEN_SHARED(may(COORDINATOR, OWN_UNIT)),
  USE_SHARED(may(COORDINATOR, OWN_UNIT)),

  /** What is held about oneself. */
  SEE_OWN(may(PARTICIPANT, OWN)),
  ERASE_OWN(may(PARTICIPANT, OWN));

  private final List<Permission> permissions;

  PeopleAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
