package no.bindeledd.identity;

import java.time.Clock;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.data.AccountRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The accounts of people whom somebody else registers. This is no service of its own: a module
 * calls it inside an action that its access table allows.
 */
@Component
public class PersonAccounts {
  private final AccountRepository accounts;
  private final Ids ids;
  private final Clock clock;
  private final Transactions transactions;
  private final PortalProperties portal;
  private final ApplicationEventPublisher events;

  PersonAccounts(
      AccountRepository accounts,
      Ids ids,
      Clock clock,
      Transactions transactions,
      PortalProperties portal,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
    this.portal = portal;
    this.events = events;
  }

  /**
   * The account with this address, made if there is none. The answer does not tell which, and what
   * an existing account holds stays as it is.
   *
   * @param address in the one spelling of {@link Addresses}
   * @throws Rejected if this is a demo and the address could be a real person's
   */
  public long with(String address, String name, Language language) {
    requireInvented(address);
    boolean email = Addresses.isEmail(address);
    return transactions.call(
        () -> {
          Optional<Account> known = accounts.byAddress(address);
          if (known.isPresent()) {
            accounts.confirm(known.get().id());
            return known.get().id();
          }
          long id = ids.next();
          accounts.insert(
              id, name, email ? address : null, email ? null : address, language, clock.instant());
          return id;
        });
  }

  /**
   * The account with this address, made if there is none, for somebody who has not said yet that
   * they want one: it is unused until {@link #arrived}, and goes again if they never come.
   *
   * @param address in the one spelling of {@link Addresses}
   * @throws Rejected if this is a demo and the address could be a real person's
   */
  public long expect(String address, Language language) {
    requireInvented(address);
    return transactions.call(
        () -> {
          Optional<Account> known = accounts.byAddress(address);
          if (known.isPresent()) {
            return known.get().id();
          }
          long id = ids.next();
          boolean email = Addresses.isEmail(address);
          accounts.insert(
              id, "", email ? address : null, email ? null : address, language, clock.instant());
          accounts.expect(id, clock.instant());
          return id;
        });
  }

  /** Whether nobody has used it since it was made for somebody. */
  public boolean isUnused(long account) {
    return transactions.read(() -> accounts.isExpected(account));
  }

  /** Somebody uses the account that was made for them, and says what they are called. */
  public void arrived(long account, String name) {
    transactions.run(
        () -> {
          accounts.confirm(account);
          accounts.nameOnce(account, name);
        });
  }

  /** The account with this address, if there is one. */
  public Optional<Account> withAddress(String address) {
    return transactions.read(() -> accounts.byAddress(address));
  }

  /**
   * @throws Rejected if this is a demo and the address could be a real person's
   */
  public void requireInvented(String address) {
    if (Addresses.isEmail(address) && portal.demo() && !MembershipRules.isInvented(address)) {
      throw new Rejected(Reason.at("address", "identity.reason.demoAddress"));
    }
  }

  public Optional<Account> find(long account) {
    return transactions.read(() -> accounts.byId(account));
  }

  /**
   * Forgets an account, its sessions, codes and whatever it did under a name, unless a membership
   * has it: past ones count too, since the memberships' history rests on them.
   *
   * @return whether it went
   */
  public boolean forget(long account) {
    return transactions.call(
        () -> {
          boolean goes = !accounts.hasMembership(account) && accounts.erase(account);
          if (goes) {
            events.publishEvent(new AccountForgotten(account));
          }
          return goes;
        });
  }

  /** Signs a person out of their own pages, everywhere. */
  public void signOut(long account) {
    transactions.run(() -> accounts.endOwnSessions(account));
  }
}
