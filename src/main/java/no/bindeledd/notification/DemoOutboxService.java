package no.bindeledd.notification;

import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.notification.data.OutboxRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Lets people who try the demo read what was sent. Outside of a demo there is no such thing. */
@Service
@ConditionalOnProperty(name = "bindeledd.demo", havingValue = "true")
public class DemoOutboxService {
  private static final int NEWEST = 50;

  private final Access access;
  private final OutboxRepository outbox;
  private final Transactions transactions;

  DemoOutboxService(Access access, OutboxRepository outbox, Transactions transactions) {
    this.access = access;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * The newest fifty, newest first.
   *
   * @param recipient the address as stored, or null for all
   */
  public List<OutgoingMessage> newest(Caller caller, @Nullable String recipient) {
    access.require(caller, NotificationAccess.READ_DEMO_OUTBOX);
    return transactions.read(() -> outbox.newest(recipient, NEWEST));
  }
}
