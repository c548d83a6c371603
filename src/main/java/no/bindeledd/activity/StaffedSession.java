package no.bindeledd.activity;

import java.util.List;

/** A session with the roles of its activity and who has them, as those see it who offer it. */
public record StaffedSession(Session session, List<StaffedRole> roles) {

  public StaffedSession {
    roles = List.copyOf(roles);
  }

  /** Whether somebody has a role here. */
  public boolean isHelper(long account) {
    return roles.stream().flatMap(r -> r.helpers().stream()).anyMatch(h -> h.account() == account);
  }

  /** A role at this session. */
  public record StaffedRole(HelperRole role, List<Helper> helpers) {

    public StaffedRole {
      helpers = List.copyOf(helpers);
    }

    /** How many are still needed. */
    public int lacking() {
      return Math.max(0, role.content().needed() - helpers.size());
    }
  }

  /** Somebody who helps or may. */
  public record Helper(long account, String name) {

    /** Shows in no log. */
    @Override
    public String toString() {
      return "Helper";
    }
  }
}
