package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;

/** What may stand in a role. */
public final class HelperRoleRules {
  /** Roles of an activity: more is a plan that belongs elsewhere. */
  public static final int MOST_ROLES = 12;

  /** People that a role needs. */
  public static final int MOST_PEOPLE = 50;

  static final int LONGEST_NAME = 60;

  private HelperRoleRules() {}

  /**
   * @param others the other roles of the activity
   */
  static List<Reason> faults(HelperRoleContent role, List<HelperRole> others) {
    var faults = new ArrayList<Reason>();
    if (role.name().isEmpty()) {
      faults.add(Reason.at("name", "activity.reason.roleName"));
    }
    ActivityRules.line(faults, "name", role.name(), LONGEST_NAME);
    if (ContactDetails.holdsEmail(role.name())) {
      faults.add(Reason.at("name", "activity.reason.roleEmail"));
    }
    String name = role.name().toLowerCase(Locale.ROOT);
    if (others.stream().anyMatch(o -> o.content().name().toLowerCase(Locale.ROOT).equals(name))) {
      faults.add(Reason.at("name", "activity.reason.roleTwice"));
    }
    if (role.needed() < 1 || role.needed() > MOST_PEOPLE) {
      faults.add(
          Reason.at("needed", "activity.reason.range", Map.of("least", 1, "most", MOST_PEOPLE)));
    }
    return faults;
  }
}
