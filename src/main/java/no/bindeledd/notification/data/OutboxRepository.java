package no.bindeledd.notification.data;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.notification.ChannelKind;
import no.bindeledd.notification.DeliveryFault;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.OutboxState;
import no.bindeledd.notification.OutgoingMessage;
import no.bindeledd.schema.tables.records.OutboxMessageRecord;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code outbox_message}. */
@Repository
public class OutboxRepository {
  private final DSLContext db;

  OutboxRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * @return false if a message with the same once-key is there already
   */
  public boolean add(long id, Message message, String subject, String body, Instant now) {
    if (message.onceKey() != null && exists(message.onceKey())) {
      return false;
    }
    try {
      db.insertInto(OUTBOX_MESSAGE)
          .set(OUTBOX_MESSAGE.ID, id)
          .set(OUTBOX_MESSAGE.MUNICIPALITY_ID, message.municipality())
          .set(OUTBOX_MESSAGE.CHANNEL, message.channel().name())
          .set(OUTBOX_MESSAGE.RECIPIENT, message.recipient())
          .set(OUTBOX_MESSAGE.ACCOUNT_ID, message.account())
          .set(OUTBOX_MESSAGE.TEMPLATE, message.template())
          .set(OUTBOX_MESSAGE.LANGUAGE, message.language().code())
          .set(OUTBOX_MESSAGE.SUBJECT, subject)
          .set(OUTBOX_MESSAGE.BODY, body)
          .set(OUTBOX_MESSAGE.ONCE_KEY, message.onceKey())
          .set(OUTBOX_MESSAGE.STATE, OutboxState.WAITING.name())
          .set(OUTBOX_MESSAGE.CREATED_AT, now)
          .set(OUTBOX_MESSAGE.ATTEMPTS, 0)
          .execute();
      return true;
    } catch (IntegrityConstraintViolationException | DuplicateKeyException e) {
      // Somebody else wrote it between the question and the insert; any other fault goes up.
      if (message.onceKey() != null && exists(message.onceKey())) {
        return false;
      }
      throw e;
    }
  }

  private boolean exists(String onceKey) {
    return db.fetchExists(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ONCE_KEY.eq(onceKey));
  }

  public Optional<OutgoingMessage> find(long id) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ID.eq(id))
        .fetchOptional(OutboxRepository::message);
  }

  /** Newest first. */
  public List<OutgoingMessage> newest(@Nullable String recipient, int most) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(
            recipient == null
                ? org.jooq.impl.DSL.noCondition()
                : OUTBOX_MESSAGE.RECIPIENT.eq(recipient))
        .orderBy(OUTBOX_MESSAGE.CREATED_AT.desc(), OUTBOX_MESSAGE.ID.desc())
        .limit(most)
        .fetch(OutboxRepository::message);
  }

  public void sent(long id, Instant at) {
    db.update(OUTBOX_MESSAGE)
        .set(OUTBOX_MESSAGE.STATE, OutboxState.SENT.name())
        .set(OUTBOX_MESSAGE.SENT_AT, at)
        .where(OUTBOX_MESSAGE.ID.eq(id))
        .and(OUTBOX_MESSAGE.STATE.eq(OutboxState.WAITING.name()))
        .execute();
  }

  public void refused(long id) {
    db.update(OUTBOX_MESSAGE)
        .set(OUTBOX_MESSAGE.ATTEMPTS, OUTBOX_MESSAGE.ATTEMPTS.plus(1))
        .where(OUTBOX_MESSAGE.ID.eq(id))
        .execute();
  }

  public void failed(long id, DeliveryFault fault) {
    db.update(OUTBOX_MESSAGE)
        .set(OUTBOX_MESSAGE.STATE, OutboxState.FAILED.name())
        .set(OUTBOX_MESSAGE.FAULT, fault.name())
        .where(OUTBOX_MESSAGE.ID.eq(id))
        .and(OUTBOX_MESSAGE.STATE.eq(OutboxState.WAITING.name()))
        .execute();
  }

  /** The same words by another way. */
  public void redirect(long id, ChannelKind channel, String recipient) {
    db.update(OUTBOX_MESSAGE)
        .set(OUTBOX_MESSAGE.CHANNEL, channel.name())
        .set(OUTBOX_MESSAGE.RECIPIENT, recipient)
        .set(OUTBOX_MESSAGE.ATTEMPTS, 0)
        .where(OUTBOX_MESSAGE.ID.eq(id))
        .execute();
  }

  public void deleteTo(long account) {
    db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(account)).execute();
  }

  private static OutgoingMessage message(OutboxMessageRecord row) {
    return new OutgoingMessage(
        row.getId(),
        ChannelKind.valueOf(row.getChannel()),
        row.getRecipient(),
        row.getAccountId(),
        row.getTemplate(),
        Language.byCode(Objects.requireNonNull(row.getLanguage())).orElseThrow(),
        row.getSubject(),
        row.getBody(),
        OutboxState.valueOf(row.getState()),
        row.getCreatedAt(),
        row.getAttempts());
  }
}
