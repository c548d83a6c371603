package no.bindeledd.identity;

import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.identity.data.AccountRepository;
import no.bindeledd.notification.AddressBook;
import org.springframework.stereotype.Component;

/** The e-mail addresses of accounts, for messages whose first way is not set up. */
@Component
class AccountAddresses implements AddressBook {
  private final AccountRepository accounts;
  private final Transactions transactions;

  AccountAddresses(AccountRepository accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public Optional<String> email(long account) {
    return transactions
        .read(() -> accounts.byId(account))
        .flatMap(found -> Optional.ofNullable(found.email()));
  }
}
