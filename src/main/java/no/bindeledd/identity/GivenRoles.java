package no.bindeledd.identity;

import static no.bindeledd.foundation.access.Role.*;

import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Role;

/** Which roles somebody gives and ends: never one above their own. */
public final class GivenRoles {
  private static final List<Role> MUNICIPAL =
      List.of(
          COORDINATOR,
          CASEWORKER,
          UNIT_LEADER,
          GRANTS_OFFICER,
          COMMITTEE_MEMBER,
          DECISION_MAKER,
          AUDITOR,
          MUNICIPALITY_ADMINISTRATOR);
  private static final List<Role> ORGANISATIONAL =
      List.of(ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR);
  private static final Set<Role> OF_A_UNIT = Set.of(COORDINATOR, CASEWORKER, UNIT_LEADER);
  private static final Set<Role> ADMINISTRATORS =
      Set.of(MUNICIPALITY_ADMINISTRATOR, ORGANISATION_ADMINISTRATOR, SYSTEM_ADMINISTRATOR);

  private GivenRoles() {}

  /**
   * Those that an administrator gives in their own circle, in the order in which one meets them.
   */
  public static List<Role> by(Role giver) {
    return switch (giver) {
      case MUNICIPALITY_ADMINISTRATOR -> MUNICIPAL;
      case ORGANISATION_ADMINISTRATOR -> ORGANISATIONAL;
      case SYSTEM_ADMINISTRATOR -> List.of(SYSTEM_ADMINISTRATOR);
      default -> List.of();
    };
  }

  /** Whoever runs the machine may shut anybody out, and give nobody more than they have. */
  static boolean ends(Role who, Role role) {
    return who == SYSTEM_ADMINISTRATOR || by(who).contains(role);
  }

  /** Counts in one unit and means nothing without it. */
  public static boolean needsUnit(Role role) {
    return OF_A_UNIT.contains(role);
  }

  /** Counts in a unit, or in the whole municipality. */
  public static boolean mayHaveUnit(Role role) {
    return needsUnit(role) || role == GRANTS_OFFICER;
  }

  /** A place needs one of these, always. */
  static boolean isAdministrator(Role role) {
    return ADMINISTRATORS.contains(role);
  }
}
