package no.bindeledd.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.identity.data.MembershipRepository;
import org.springframework.stereotype.Service;

/** Who works in a municipality, an organisation or with the machine itself, and in which role. */
@Service
public class MemberService {
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final RoleGiving roles;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  MemberService(
      MemberRepository members,
      MembershipRepository memberships,
      RoleGiving roles,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.members = members;
    this.memberships = memberships;
    this.roles = roles;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** The first of the caller's own circle, by name. */
  public List<Member> list(Caller caller, MemberFilter filter, int limit) {
    Acting who = access.require(caller, IdentityAccess.SEE_MEMBERS);
    Instant now = clock.instant();
    return transactions.read(() -> members.list(Members.around(who), filter, now, limit));
  }

  public int count(Caller caller, MemberFilter filter) {
    Acting who = access.require(caller, IdentityAccess.SEE_MEMBERS);
    return transactions.read(() -> members.count(Members.around(who), filter, clock.instant()));
  }

  /** What is allowed and yet worth a thought; empty if nothing is. */
  public List<Reason> doubts(Caller caller, RoleGift gift) {
    Acting who = access.require(caller, IdentityAccess.GIVE);
    return MembershipRules.email(gift.email())
        .map(
            email ->
                transactions.read(
                    () -> members.heldBy(email, Members.around(who), clock.instant())))
        .map(held -> MembershipRules.doubts(gift, held))
        .orElse(List.of());
  }

  /**
   * Gives somebody a role in the caller's own circle. The answer is the same whether or not the
   * address is known.
   *
   * @throws NotFound if the caller does not give this role, or the unit is not in the circle
   * @throws Rejected with reasons at the fields
   */
  public void give(Caller caller, RoleGift wish) {
    Acting who = access.require(caller, IdentityAccess.GIVE);
    NotFound.unless(GivenRoles.by(who.role()).contains(wish.role()));
    RoleGift gift = GivenRoles.mayHaveUnit(wish.role()) ? wish : wish.withoutUnit();
    roles.check(gift);
    transactions.run(
        () -> {
          NotFound.unless(
              gift.unit() == null || memberships.isUnit(who.municipalityId(), gift.unit()));
          roles.give(who, Members.around(who), gift);
        });
  }

  /**
   * Ends a role now: the next call of a session that works in it is refused.
   *
   * @throws Rejected if it is the circle's last administrator's, or over already
   */
  public void end(Caller caller, long membership) {
    Membership ending =
        transactions.read(() -> memberships.find(membership)).orElseThrow(NotFound::new);
    Acting who =
        access.require(
            caller,
            IdentityAccess.END,
            new Place(ending.municipality(), ending.organisation(), ending.unit(), null));
    NotFound.unless(GivenRoles.ends(who.role(), ending.role()));
    transactions.run(
        () -> {
          keepAnAdministrator(ending);
          roles.end(who, ending);
        });
  }

  private void keepAnAdministrator(Membership ending) {
    Role role = ending.role();
    if (GivenRoles.isAdministrator(role)) {
      List<Long> inUse = members.lockThoseInUse(Members.around(ending), role, clock);
      boolean counts = inUse.contains(ending.id());
      Rejected.ifAny(MembershipRules.ofEnding(role, counts, inUse.size() - (counts ? 1 : 0)));
    }
  }
}
