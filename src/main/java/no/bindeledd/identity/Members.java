package no.bindeledd.identity;

import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Membership;
import org.jspecify.annotations.Nullable;

/**
 * The circle of people whose roles are looked after together: those of a municipality with its
 * units, those of an organisation, or, with neither, those who run the machine.
 */
public record Members(@Nullable Long municipality, @Nullable Long organisation) {

  /** The circle in which an administrator stands. */
  static Members around(Acting who) {
    return new Members(who.municipality(), who.organisation());
  }

  static Members around(Membership membership) {
    return new Members(membership.municipality(), membership.organisation());
  }
}
