package no.bindeledd.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.start.Installation;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.data.AccountRepository;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.identity.data.MembershipRepository;
import org.springframework.stereotype.Service;

/**
 * The first administrator of a new installation. The code that its console printed stands in for
 * all that there is not yet: somebody to invite them, and a mail server to send them a code. So it
 * also signs them in.
 */
@Service
public class SetUpService {
  private final Installation installation;
  private final SetUpTries tries;
  private final AccountRepository accounts;
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  SetUpService(
      Installation installation,
      SetUpTries tries,
      AccountRepository accounts,
      MemberRepository members,
      MembershipRepository memberships,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.installation = installation;
    this.tries = tries;
    this.accounts = accounts;
    this.members = members;
    this.memberships = memberships;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * @throws NotFound if nobody is waited for: the installation is in use, or a demo
   */
  public void requireWaiting(Caller caller) {
    access.require(caller, IdentityAccess.SET_UP);
    NotFound.unless(installation.waitsForFirstAdministrator());
  }

  /**
   * Makes the first administrator; a code holds once, and if two come with it at once, for one.
   *
   * @param address twice, since nobody is there to put a mistyped one right
   * @return who is signed in from now on
   * @throws NotFound if nobody is waited for any more
   * @throws Rejected with reasons at the fields; the code still holds
   */
  public SignedInPerson redeem(
      Caller caller, String code, String name, List<String> address, Language language) {
    Acting who = access.require(caller, IdentityAccess.SET_UP);
    NotFound.unless(installation.waitsForFirstAdministrator());
    String email = address.getFirst();
    List<Reason> reasons = MembershipRules.ofPerson(email, name, installation.isDemo());
    if (reasons.isEmpty() && !MembershipRules.areSameAddress(address)) {
      reasons.add(Reason.at("again", "identity.setUp.differs"));
    }
    Rejected.ifAny(reasons);
    tries.count();
    return transactions.call(
        () -> {
          if (!installation.redeemSetUpCode(code)) {
            throw new Rejected(Reason.at("code", "identity.setUp.wrongCode"));
          }
          return make(who, name.strip(), email, language);
        });
  }

  private SignedInPerson make(Acting who, String name, String email, Language language) {
    Instant now = clock.instant();
    String spelt = MembershipRules.email(email).orElseThrow();
    long account = accounts.invite(ids.next(), name, spelt, language, now);
    accounts.confirm(account);
    long id = ids.next();
    var membership = new Membership(id, account, Role.SYSTEM_ADMINISTRATOR, null, null, null);
    members.give(membership, now, null, name, null, now);
    memberships.takeUp(account, now);
    history.did(who, new History.Subject(null, "membership", id), "SET_UP");
    return new SignedInPerson(
        account, id, Role.SYSTEM_ADMINISTRATOR, Assurance.CODE, name, language);
  }
}
