package no.bindeledd.identity;

import static no.bindeledd.foundation.access.Role.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/** What a role that is given must be like, which roles keep apart, and which one must not end. */
final class MembershipRules {
  /** What an invitation has spent of a day's letters at most. */
  static final int INVITATIONS_A_DAY = 100;

  private static final String DEMO_DOMAIN = "@example.org";
  private static final int LONGEST_NAME = 160;

  private MembershipRules() {}

  /** The e-mail address in its one spelling, if it is one. */
  static Optional<String> email(String typed) {
    return Addresses.normalise(typed).filter(Addresses::isEmail);
  }

  /** Whether an address is of those that no real person has: the only ones that a demo takes. */
  static boolean isInvented(String address) {
    return address.endsWith(DEMO_DOMAIN);
  }

  /** Who somebody is: said the same way wherever people come in. */
  static List<Reason> ofPerson(String email, String name, boolean demo) {
    var reasons = new ArrayList<Reason>();
    Optional<String> address = email(email);
    if (address.isEmpty()) {
      reasons.add(Reason.at("email", "identity.reason.email"));
    } else if (demo && !isInvented(address.get())) {
      reasons.add(Reason.at("email", "identity.reason.demoAddress"));
    }
    if (name.isBlank()) {
      reasons.add(Reason.at("name", "identity.reason.nameMissing"));
    } else if (name.strip().length() > LONGEST_NAME) {
      reasons.add(Reason.at("name", "identity.reason.nameLong"));
    }
    return reasons;
  }

  static boolean areSameAddress(List<String> typed) {
    return typed.stream().map(MembershipRules::email).distinct().count() == 1;
  }

  static List<Reason> ofTerms(RoleGift gift, Clock clock) {
    var reasons = new ArrayList<Reason>();
    LocalDate today = Norway.today(clock);
    if (GivenRoles.needsUnit(gift.role()) && gift.unit() == null) {
      reasons.add(Reason.at("unit", "identity.reason.unitMissing"));
    }
    if (gift.from().isBefore(today)) {
      reasons.add(Reason.at("from", "identity.reason.fromPast"));
    }
    if (gift.to() != null && gift.to().isBefore(gift.from())) {
      reasons.add(Reason.at("to", "identity.reason.toBeforeFrom"));
    }
    return reasons;
  }

  /**
   * What speaks against a role beside those that the person has in the same circle.
   *
   * @param held those that have not ended
   */
  static List<Reason> beside(RoleGift gift, List<Membership> held) {
    var reasons = new ArrayList<Reason>();
    for (Membership other : held) {
      if (other.role() == gift.role() && Objects.equals(other.unit(), gift.unit())) {
        reasons.add(Reason.at("email", "identity.reason.hasRole"));
      } else if (areApart(gift.role(), other.role())) {
        reasons.add(Reason.at("role", apart(gift.role(), other.role())));
      }
    }
    return reasons.stream().distinct().toList();
  }

  /** Allowed, but worth a thought before it is done. */
  static List<Reason> doubts(RoleGift gift, List<Membership> held) {
    return held.stream()
            .anyMatch(other -> are(gift.role(), other.role(), GRANTS_OFFICER, DECISION_MAKER))
        ? List.of(Reason.at("role", "identity.reason.preparesAndDecides"))
        : List.of();
  }

  /**
   * A circle keeps an administrator: the last one stays until there is another who has signed in.
   *
   * @param others who administer the same circle now, and have signed in
   */
  static List<Reason> ofEnding(Role role, boolean inUse, int others) {
    return GivenRoles.isAdministrator(role) && inUse && others == 0
        ? List.of(Reason.of("identity.reason.lastAdministrator"))
        : List.of();
  }

  /** Whoever scores does not decide; whoever audits does not do what is audited. */
  private static boolean areApart(Role one, Role other) {
    return are(one, other, COMMITTEE_MEMBER, DECISION_MAKER)
        || (one == AUDITOR) != (other == AUDITOR);
  }

  private static String apart(Role one, Role other) {
    return one == AUDITOR || other == AUDITOR
        ? "identity.reason.auditorApart"
        : "identity.reason.scoresAndDecides";
  }

  private static boolean are(@Nullable Role one, @Nullable Role other, Role a, Role b) {
    return one == a && other == b || one == b && other == a;
  }
}
