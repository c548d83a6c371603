package no.bindeledd.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DispatchTest {
  @Autowired Dispatch dispatch;
  @Autowired OutboxRepository outbox;
  @Autowired DueJobs due;
  @Autowired JobBoard board;
  @Autowired Transactions transactions;

  private final String recipient = "til-" + UUID.randomUUID() + "@example.org";

  @Test
  void aMessageIsRenderedAtOnceAndSentByAJob() {
    dispatch.send(greeting(Language.NN));
    OutgoingMessage waiting = only();
    assertThat(waiting.state()).isEqualTo(OutboxState.WAITING);
    assertThat(waiting.subject()).isEqualTo("Velkomen, Åse");
    assertThat(waiting.body())
        .isEqualTo("Hei Åse. Du har 2 treff i Ås.\n\nLes meir: http://localhost/x\n");
    due.run();
    assertThat(only().state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void aRollbackRemovesBothTheMessageAndItsJob() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      dispatch.send(greeting(Language.NB));
                      assertThat(jobOf(only())).isTrue();
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(messages()).isEmpty();
  }

  @Test
  void aOnceKeyMakesASecondMessageANoOpInTheSameTransactionAndLater() {
    String key = "greeting-" + UUID.randomUUID();
    transactions.run(
        () -> {
          dispatch.send(greeting(Language.NB).once(key));
          dispatch.send(greeting(Language.NB).once(key));
        });
    due.run();
    dispatch.send(greeting(Language.NB).once(key));
    assertThat(messages()).hasSize(1);
  }

  @Test
  void lineBreaksInATitleBecomeSpacesSoThatTheyAddNoHeader() {
    dispatch.send(
        Message.email(
            recipient,
            "test-greeting",
            Language.EN,
            values("Kari\r\nBcc: all@example.org\r\n\r\nBuy\u2028now\u202E")));
    assertThat(only().subject()).isEqualTo("Welcome, Kari Bcc: all@example.org Buy now");
    assertThat(only().body()).startsWith("Hello Kari Bcc: all@example.org Buy now. You have 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\nb@example.org",
        "a@example.org, b@example.org",
        "a@example.org;b@example.org",
        "Ola <a@example.org>",
        "\"a\r\n\"@example.org",
        "a@example.org\u0000",
        "a@[127.0.0.1]",
        "a@localhost",
        "@example.org",
        "a @example.org",
        ""
      })
  void whatIsNotOneAddressIsRejectedBeforeAnythingIsWritten(String address) {
    assertThatThrownBy(
            () ->
                dispatch.send(Message.email(address, "test-greeting", Language.NB, values("Åse"))))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.reasons().getFirst().key())
                    .isEqualTo("notification.error.recipient"));
  }

  @Test
  void anSmsIsTheFirstParagraph() {
    String phone = "+47" + (10_000_000 + Math.floorMod(recipient.hashCode(), 80_000_000));
    dispatch.send(Message.sms(phone, "test-greeting", Language.NB, values("Åse")));
    OutgoingMessage sms = outbox.newest(phone, 1).getFirst();
    assertThat(sms.channel()).isEqualTo(ChannelKind.SMS);
    assertThat(sms.body()).isEqualTo("Hei Åse. Du har 2 treff i Ås.\n");
  }

  @Test
  void aMissingValueIsAFaultOfTheProgramAndQueuesNothing() {
    assertThatThrownBy(
            () ->
                dispatch.send(
                    Message.email(recipient, "test-greeting", Language.NB, Map.of("name", "Åse"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(messages()).isEmpty();
  }

  @Test
  void thePseudoLanguageStandsInBrackets() {
    dispatch.send(greeting(Language.TEST));
    assertThat(only().subject()).isEqualTo("⟦Velkommen, Åse⟧");
  }

  @Test
  void pluralsFollowTheLanguage() {
    dispatch.send(greeting(Language.AR));
    assertThat(only().body()).contains("لقاءان");
  }

  private Message greeting(Language language) {
    return Message.email(recipient, "test-greeting", language, values("Åse"));
  }

  private static Map<String, Object> values(String name) {
    return Map.of("name", name, "count", 2, "link", "http://localhost/x");
  }

  private boolean jobOf(OutgoingMessage message) {
    return board.list(null, 0, 1000).stream()
        .anyMatch(job -> job.instance().equals(Ids.toText(message.id())));
  }

  private OutgoingMessage only() {
    assertThat(messages()).hasSize(1);
    return messages().getFirst();
  }

  private List<OutgoingMessage> messages() {
    return outbox.newest(recipient, 10);
  }
}
