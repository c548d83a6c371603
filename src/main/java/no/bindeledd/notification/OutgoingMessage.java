package no.bindeledd.notification;

import java.time.Instant;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, as it will be read.
 *
 * @param attempts how often a channel has refused it for good
 */
public record OutgoingMessage(
    long id,
    ChannelKind channel,
    String recipient,
    @Nullable Long account,
    String template,
    Language language,
    String subject,
    String body,
    OutboxState state,
    Instant createdAt,
    int attempts) {}
