package no.bindeledd.identity;

import java.time.Clock;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.data.AccountRepository;
import no.bindeledd.identity.data.MembershipRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person's own memberships: which they have, and which they work in. */
@Service
public class MembershipService {
  private final MembershipRepository memberships;
  private final AccountRepository accounts;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  MembershipService(
      MembershipRepository memberships,
      AccountRepository accounts,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.memberships = memberships;
    this.accounts = accounts;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** The caller's own memberships that count now, the one used last first. */
  public List<OwnMembership> own(Caller caller) {
    Acting self = access.require(caller, IdentityAccess.SEE_OWN, Place.ownOf(caller));
    return transactions.read(
        () -> {
          Long last = accounts.byId(self.accountId()).map(Account::lastMembership).orElse(null);
          return memberships.of(self.accountId()).stream()
              .sorted((a, b) -> Boolean.compare(isLast(b, last), isLast(a, last)))
              .toList();
        });
  }

  /**
   * The one that a signed-in caller works in.
   *
   * @throws NotFound for others
   */
  public OwnMembership current(Caller caller) {
    Acting self = access.require(caller, IdentityAccess.SEE_OWN, Place.ownOf(caller));
    if (!(caller instanceof Caller.SignedIn here)) {
      throw new NotFound();
    }
    return transactions.read(
        () ->
            memberships.of(self.accountId()).stream()
                .filter(m -> m.id() == here.membership())
                .findFirst()
                .orElseThrow(NotFound::new));
  }

  /**
   * Chooses one of the caller's own memberships to work in; it is offered first next time.
   *
   * @throws NotFound if it is not theirs or does not count now
   */
  public OwnMembership choose(Caller caller, long membership) {
    Acting self = access.require(caller, IdentityAccess.CHOOSE_OWN, Place.ownOf(caller));
    return transactions.call(
        () -> {
          OwnMembership chosen =
              memberships.of(self.accountId()).stream()
                  .filter(m -> m.id() == membership)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          accounts.rememberMembership(self.accountId(), membership);
          memberships.takeUp(self.accountId(), clock.instant());
          return chosen;
        });
  }

  /** The language in which the caller reads from now on. */
  public void speak(Caller caller, Language language) {
    Acting self = access.require(caller, IdentityAccess.CHOOSE_OWN, Place.ownOf(caller));
    transactions.run(() -> accounts.speak(self.accountId(), language));
  }

  private static boolean isLast(OwnMembership m, @Nullable Long last) {
    return last != null && m.id() == last;
  }
}
