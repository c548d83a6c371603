package no.bindeledd.notification;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.notification.data.OutboxRetentionRepository;
import org.springframework.stereotype.Component;

/**
 * What the outbox holds about people. The row itself stays, without a person: it counts what was
 * sent, and its once-key keeps the message from being written again.
 */
@Component
class OutboxPersonalData implements PersonalData {
  private static final String TABLE = "outbox_message";
  private static final String ACTION = "account, recipient, subject and body emptied";

  private final OutboxRetentionRepository rows;

  OutboxPersonalData(OutboxRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "messages",
            TABLE,
            "address and words of a message that was sent",
            "people who were written to",
            Controller.MUNICIPALITY,
            "sending it, and answering when somebody asks where it went",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(Period.ofDays(30), "created_at", ACTION, rows::empty)),
        new PersonalEntry(
            "messages-with-a-code",
            TABLE,
            "address and one-time code (templates whose name ends in -code)",
            "people who sign in",
            Controller.OPERATOR,
            "signing in",
            LegalBasis.CONTRACT,
            new Ending.After(Period.ofDays(1), "created_at", ACTION, rows::emptyCodes)));
  }
}
