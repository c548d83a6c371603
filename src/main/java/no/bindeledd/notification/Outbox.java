package no.bindeledd.notification;

import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.notification.data.OutboxRepository;
import org.springframework.stereotype.Component;

/** What was written to people, for those who erase a person inside their transaction. */
@Component
public class Outbox {
  private final OutboxRepository messages;
  private final Transactions transactions;

  Outbox(OutboxRepository messages, Transactions transactions) {
    this.messages = messages;
    this.transactions = transactions;
  }

  /** Erases every message to an account, sent or not; a job that finds none does nothing. */
  public void forget(long account) {
    transactions.run(() -> messages.deleteTo(account));
  }
}
