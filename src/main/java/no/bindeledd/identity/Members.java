package no.bindeledd.identity;

import java.util.List;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The circle of people whose roles are looked after together: those of a municipality with its
 * units, those of an organisation, or, with neither, those who run the machine.
 */
public record Members(@Nullable Long municipality, @Nullable Long organisation) {

  /**
   * The roles that are looked after here. Volunteers and newcomers of a municipality are no part of
   * it: they come in by other doors.
   */
  public List<Role> roles() {
    if (municipality != null) {
      return GivenRoles.by(Role.MUNICIPALITY_ADMINISTRATOR);
    }
    return GivenRoles.by(
        organisation != null ? Role.ORGANISATION_ADMINISTRATOR : Role.SYSTEM_ADMINISTRATOR);
  }

  /** The circle in which an administrator stands. */
  static Members around(Acting who) {
    return new Members(who.municipality(), who.organisation());
  }

  static Members around(Membership membership) {
    return new Members(membership.municipality(), membership.organisation());
  }
}
