package no.bindeledd.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.identity.data.MembershipRepository;
import org.springframework.stereotype.Component;

/**
 * Who is in an organisation, for those who find out who may act for it. This is no service of its
 * own: a module calls it inside a transaction and an action that its access table allows.
 */
@Component
public class OrganisationPeople {
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final History history;
  private final Ids ids;
  private final Clock clock;

  OrganisationPeople(
      MemberRepository members,
      MembershipRepository memberships,
      History history,
      Ids ids,
      Clock clock) {
    this.members = members;
    this.memberships = memberships;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those who work in it now and have signed in; an invitation that nobody took up is nobody. */
  public List<Account> in(long organisation) {
    return members.atWork(new Members(null, organisation), clock.instant());
  }

  /** Of them, those who look after it. */
  public List<Account> administrators(long organisation) {
    return members.atWork(
        new Members(null, organisation), Role.ORGANISATION_ADMINISTRATOR, clock.instant());
  }

  /** Makes somebody who is signed in one who looks after an organisation, from now on. */
  public void appoint(Acting who, long account, long organisation, String name) {
    Instant now = clock.instant();
    long id = ids.next();
    var membership =
        new Membership(id, account, Role.ORGANISATION_ADMINISTRATOR, null, organisation, null);
    members.give(membership, now, null, name, who.account(), now);
    memberships.takeUp(account, now);
    history.did(who, new History.Subject(null, "membership", id), "GIVE");
  }
}
