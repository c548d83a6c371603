package no.bindeledd.notification;

import java.time.Clock;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.notification.data.OutboxRepository;
import org.springframework.stereotype.Component;

/**
 * The one way out for messages. Called by services inside their transaction: the message stands in
 * the outbox, rendered, if and only if the change that it tells of stands. No server is spoken to
 * here.
 */
@Component
public class Dispatch {
  private final MailTemplates templates;
  private final OutboxRepository outbox;
  private final Jobs jobs;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  Dispatch(
      MailTemplates templates,
      OutboxRepository outbox,
      Jobs jobs,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.templates = templates;
    this.outbox = outbox;
    this.jobs = jobs;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Queues a message, unless one with its once-key stands in the outbox already.
   *
   * @throws no.bindeledd.foundation.lifecycle.Rejected if the recipient is no address
   */
  public void send(Message message) {
    Recipients.require(message.channel(), message.recipient());
    MailText text =
        templates.render(
            message.channel(), message.template(), message.language(), message.values());
    transactions.run(
        () -> {
          long id = ids.next();
          if (outbox.add(id, message, text.subject(), text.body(), clock.instant())) {
            jobs.schedule(DeliverMessage.NAME, Ids.toText(id), Ids.toText(id));
          }
        });
  }
}
