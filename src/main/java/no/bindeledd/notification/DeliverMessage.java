package no.bindeledd.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Job;
import no.bindeledd.notification.data.OutboxRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries one message of the outbox out. Only this job waits for servers; a fault makes it try
 * again, until the message is refused for good or has grown too old to be worth it.
 */
@Component
class DeliverMessage implements Job {
  static final String NAME = "deliver-message";
  private static final int REFUSALS = 3;
  private static final Duration WORTH_TRYING = Duration.ofDays(3);

  private final OutboxRepository outbox;
  private final Channels channels;
  private final ObjectProvider<AddressBook> addresses;
  private final Transactions transactions;
  private final Clock clock;

  DeliverMessage(
      OutboxRepository outbox,
      Channels channels,
      ObjectProvider<AddressBook> addresses,
      Transactions transactions,
      Clock clock) {
    this.outbox = outbox;
    this.channels = channels;
    this.addresses = addresses;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.deliverMessage";
  }

  @Override
  public void run(String payload) {
    long id = Ids.parse(payload);
    transactions
        .read(() -> outbox.find(id))
        .filter(message -> message.state() == OutboxState.WAITING)
        .ifPresent(this::deliver);
  }

  private void deliver(OutgoingMessage message) {
    Optional<Channel> channel = channels.find(message.channel());
    if (channel.isEmpty()) {
      withoutChannel(message);
      return;
    }
    try {
      channel.get().hand(message);
      transactions.run(() -> outbox.sent(message.id(), clock.instant()));
    } catch (Undelivered undelivered) {
      afterFault(message, undelivered);
    }
  }

  private void afterFault(OutgoingMessage message, Undelivered fault) {
    if (fault.isForGood()) {
      transactions.run(() -> outbox.refused(message.id()));
      if (message.attempts() + 1 >= REFUSALS) {
        giveUp(message, DeliveryFault.REFUSED);
        return;
      }
    } else if (message.createdAt().plus(WORTH_TRYING).isBefore(clock.instant())) {
      giveUp(message, DeliveryFault.UNREACHABLE);
      return;
    }
    throw fault;
  }

  private void withoutChannel(OutgoingMessage message) {
    if (message.channel() == ChannelKind.EMAIL) {
      // Mail can still be set up; the message waits for that, and the administrator sees why.
      afterFault(message, Undelivered.forNow("No mail server is configured (spring.mail.host)"));
      return;
    }
    Optional<String> email =
        Optional.ofNullable(message.account())
            .flatMap(account -> addresses.stream().findFirst().flatMap(a -> a.email(account)));
    if (email.isEmpty()) {
      giveUp(message, DeliveryFault.NO_CHANNEL);
      return;
    }
    transactions.run(() -> outbox.redirect(message.id(), ChannelKind.EMAIL, email.get()));
    run(Ids.toText(message.id()));
  }

  private void giveUp(OutgoingMessage message, DeliveryFault fault) {
    transactions.run(() -> outbox.failed(message.id(), fault));
  }
}
