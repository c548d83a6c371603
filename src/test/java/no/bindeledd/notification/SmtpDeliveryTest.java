package no.bindeledd.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.foundation.jobs.JobStatus;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.testing.FreePort;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The program as in production, and a real mail server that is not always well. */
@IntegrationTest
@TestPropertySource(
    properties = {
      "bindeledd.demo=false",
      "bindeledd.mail.from=post@bindeledd.example.org",
      "bindeledd.mail.from-name=Bindeledd på prøve",
      "spring.mail.host=127.0.0.1",
      "spring.mail.properties.mail.smtp.timeout=400",
      "spring.mail.properties.mail.smtp.connectiontimeout=400"
    })
class SmtpDeliveryTest {
  // Drawn beforehand: a server that was stopped comes back where the program looks for it.
  private static final int PORT = FreePort.find();
  private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.port", () -> PORT);
  }

  @Autowired Dispatch dispatch;
  @Autowired OutboxRepository outbox;
  @Autowired DueJobs due;
  @Autowired JobBoard board;
  @Autowired TestClock clock;
  @Autowired World world;
  @Autowired List<Channel> channels;

  private final String recipient = "til-" + UUID.randomUUID() + "@example.org";

  @BeforeEach
  void serverIsWell() {
    SERVER.start();
  }

  @AfterEach
  void everyTestStartsAnew() {
    SERVER.stop();
  }

  @Test
  void aMailArrivesOnceAsItWasWritten() throws Exception {
    send(Language.UK, "Åse Ødegård");
    due.run();
    due.run();
    assertThat(arrived()).hasSize(1);
    MimeMessage mail = arrived().getFirst();
    assertThat(mail.getSubject()).isEqualTo("Ласкаво просимо, Åse Ødegård");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(body(mail))
        .isEqualTo("Вітаємо, Åse Ødegård. У вас 2 зустрічі.\n\nДокладніше: http://localhost/x");
    assertThat(((InternetAddress) mail.getFrom()[0]).getAddress())
        .isEqualTo("post@bindeledd.example.org");
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Bindeledd på prøve");
    assertThat(mail.getMessageID())
        .isEqualTo("<" + Ids.toText(only().id()) + "@bindeledd.example.org>");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(only().state()).isEqualTo(OutboxState.SENT);
  }

  @Test
  void arabicArrivesAsItWasWritten() throws Exception {
    send(Language.AR, "ليلى");
    due.run();
    assertThat(arrived().getFirst().getSubject()).isEqualTo("مرحبًا ليلى");
    assertThat(body(arrived().getFirst())).startsWith("أهلًا ليلى. لديك لقاءان.");
    assertThat(arrived().getFirst().getHeader("Content-Language", null)).isEqualTo("ar");
  }

  @Test
  void aTitleCannotAddAHeaderOrARecipient() throws Exception {
    send(Language.EN, "Kari\r\nBcc: victim@example.org\r\nX-Evil: yes\r\n\r\nNew body");
    due.run();
    MimeMessage mail = arrived().getFirst();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X-Evil")).isNull();
    assertThat(mail.getSubject())
        .isEqualTo("Welcome, Kari Bcc: victim@example.org X-Evil: yes New body");
    assertThat(received("victim@example.org")).isEmpty();
  }

  @Test
  void aServerThatIsAwayGetsTheMailWhenItIsBack() {
    SERVER.stop();
    send(Language.NB, "Åse");
    due.run();
    assertThat(only().state()).isEqualTo(OutboxState.WAITING);
    assertThat(job().orElseThrow().fault()).startsWith("The mail server gave no answer");
    SERVER.start();
    clock.pass(Duration.ofSeconds(31));
    due.run();
    assertThat(arrived()).hasSize(1);
    assertThat(only().state()).isEqualTo(OutboxState.SENT);
    assertThat(job()).isEmpty();
  }

  @Test
  void aBusyServerIsTriedAgain() {
    SERVER.stop();
    send(Language.NB, "Åse");
    try (var busy = new ScriptedSmtp(PORT, ScriptedSmtp.Manner.BUSY)) {
      due.run();
      assertThat(busy.visits()).isPositive();
    }
    assertThat(only().state()).isEqualTo(OutboxState.WAITING);
    SERVER.start();
    clock.pass(Duration.ofSeconds(31));
    due.run();
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void aSilentServerKeepsNobodyWaitingButTheJob() {
    SERVER.stop();
    try (var silent = new ScriptedSmtp(PORT, ScriptedSmtp.Manner.SILENT)) {
      send(Language.NB, "Åse");
      assertThat(silent.visits()).as("visits while the person waits").isZero();
      due.run();
      assertThat(silent.visits()).isPositive();
    }
    assertThat(only().state()).isEqualTo(OutboxState.WAITING);
    board.cancel("deliver-message", Ids.toText(only().id()));
  }

  @Test
  void aRecipientThatIsRefusedThreeTimesIsGivenUpAndNeverNamed() {
    SERVER.stop();
    send(Language.NB, "Åse");
    try (var server = new ScriptedSmtp(PORT, ScriptedSmtp.Manner.KNOWS_NOBODY)) {
      due.run();
      assertThat(job().orElseThrow().fault())
          .startsWith("The mail server answered 550")
          .doesNotContain("example.org");
      clock.pass(Duration.ofSeconds(31));
      due.run();
      assertThat(only().state()).isEqualTo(OutboxState.WAITING);
      clock.pass(Duration.ofSeconds(61));
      due.run();
      assertThat(server.visits()).isEqualTo(3);
    }
    assertThat(only().state()).isEqualTo(OutboxState.FAILED);
    assertThat(job()).isEmpty();
  }

  @Test
  void aMailThatNoServerTakesForThreeDaysIsGivenUp() {
    SERVER.stop();
    send(Language.NB, "Åse");
    due.run();
    clock.pass(Duration.ofDays(3).plusMinutes(1));
    due.run();
    assertThat(only().state()).isEqualTo(OutboxState.FAILED);
    assertThat(job()).isEmpty();
  }

  @Test
  void aRepeatAfterACrashHasTheSameMessageId() throws Exception {
    send(Language.NB, "Åse");
    Channel smtp = channels.getFirst();
    smtp.hand(only());
    due.run();
    assertThat(arrived()).hasSize(2);
    assertThat(arrived().getFirst().getMessageID()).isEqualTo(arrived().getLast().getMessageID());
  }

  @Test
  void anSmsGoesByMailWhereSmsIsNotSetUp() throws Exception {
    long account = world.account();
    String phone = phone();
    dispatch.send(
        Message.sms(phone, "test-greeting", Language.NB, values("Åse")).toAccount(account));
    due.run();
    List<MimeMessage> mails = received(world.emailOf(account));
    assertThat(mails).hasSize(1);
    assertThat(body(mails.getFirst())).isEqualTo("Hei Åse. Du har 2 treff i Ås.");
  }

  @Test
  void anSmsToSomebodyWithoutAMailAddressFailsForAReason() {
    String phone = phone();
    dispatch.send(Message.sms(phone, "test-greeting", Language.NB, values("Åse")));
    due.run();
    assertThat(outbox.newest(phone, 1).getFirst().state()).isEqualTo(OutboxState.FAILED);
  }

  private void send(Language language, String name) {
    dispatch.send(Message.email(recipient, "test-greeting", language, values(name)));
  }

  private static Map<String, Object> values(String name) {
    return Map.of("name", name, "count", 2, "link", "http://localhost/x");
  }

  private static String phone() {
    return "+47" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000_000));
  }

  private OutgoingMessage only() {
    List<OutgoingMessage> messages = outbox.newest(recipient, 10);
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private Optional<JobStatus> job() {
    return board.find("deliver-message", Ids.toText(only().id()));
  }

  private List<MimeMessage> arrived() {
    return received(recipient);
  }

  private List<MimeMessage> received(String to) {
    return Arrays.stream(SERVER.getReceivedMessages()).filter(mail -> isTo(mail, to)).toList();
  }

  private static boolean isTo(MimeMessage mail, String to) {
    try {
      return Arrays.stream(mail.getRecipients(RecipientType.TO))
          .map(Address::toString)
          .anyMatch(to::equals);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n").strip();
  }
}
