package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.FakeRegister.body;
import static no.bindeledd.organisation.register.FakeRegister.json;
import static no.bindeledd.organisation.register.FakeRegister.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.organisation.register.RegisterClient.Asker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A polite guest of the registers, whatever they answer; against a real server. */
class RegisterClientTest {
  private static final int PLENTY = 1000;

  private final Watch watch = new Watch();
  private FakeRegister register;
  private RegisterClient client;
  private URI somewhere;

  @BeforeEach
  void aRegister() throws IOException {
    register = new FakeRegister();
    client = client(PLENTY);
    register.unit("1", json("{}"));
    somewhere = URI.create(register.address() + "/enhetsregisteret/api/enheter/1");
  }

  @AfterEach
  void gone() {
    client.destroy();
    register.close();
  }

  @Test
  void itSaysWhoAsksAndWhereTheyAreFound() {
    assertThat(client.ask(somewhere, Asker.JOB)).isInstanceOf(RegisterClient.Answer.Found.class);
    assertThat(register.askers).containsExactly("Bindeledd (+https://portal.example.org)");
  }

  @Test
  void anAnswerThatDoesNotComeIsNotWaitedForLong() {
    register.spoil("/", register.silence(), register.drip());
    assertTimelySilence();
    watch.pass(Duration.ofMinutes(1));
    assertTimelySilence();
  }

  private void assertTimelySilence() {
    long begin = System.nanoTime();
    assertSilent();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aRegisterThatAsksForAPauseGetsIt() {
    register.spoil("/", status(429, "Retry-After", "120"));
    assertSilent();
    watch.pass(Duration.ofSeconds(119));
    assertSilent();
    assertThat(register.asked).hasSize(1);
    watch.pass(Duration.ofSeconds(2));
    client.ask(somewhere, Asker.PERSON);
    assertThat(register.asked).hasSize(2);
  }

  @Test
  void aPauseMayBeADateAndIsNeverEndless() {
    String later =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            watch.instant().plusSeconds(60).atZone(ZoneOffset.UTC));
    register.spoil("/", status(503, "Retry-After", later), status(503, "Retry-After", "99999999"));
    assertSilent();
    watch.pass(Duration.ofSeconds(58));
    assertSilent();
    assertThat(register.asked).hasSize(1);
    watch.pass(Duration.ofSeconds(3));
    assertSilent();
    watch.pass(Duration.ofMinutes(16));
    client.ask(somewhere, Asker.JOB);
    assertThat(register.asked).hasSize(3);
  }

  @Test
  void eachFurtherFailureDoublesThePauseAndAnAnswerEndsThem() {
    register.spoil("/", status(500), status(500), status(500));
    for (int pause : List.of(2, 4, 8)) {
      int before = register.asked.size();
      assertSilent();
      watch.pass(Duration.ofSeconds(pause).minusMillis(10));
      assertSilent();
      assertThat(register.asked).hasSize(before + 1);
      watch.pass(Duration.ofMillis(20));
    }
    client.ask(somewhere, Asker.JOB);
    register.spoil("/", status(500));
    assertSilent();
    watch.pass(Duration.ofMillis(2010));
    client.ask(somewhere, Asker.JOB);
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    try (var elsewhere = new FakeRegister()) {
      register.spoil("/", status(302, "Location", elsewhere.address() + "/"));
      assertSilent();
      assertThat(elsewhere.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", ""})
  void whatIsNotCalledJsonIsNoAnswer(String type) {
    register.spoil("/", body(200, type, "{}"));
    assertSilent();
  }

  @Test
  void anEndlessAnswerIsNotTakenWhole() {
    register.spoil("/", json(" ".repeat(11 << 20)));
    assertSilent();
  }

  @Test
  void aConnectionThatNobodyTakesIsSilence() {
    register.close();
    assertSilent();
  }

  @Test
  void deletedAndMissingAreAnswers() {
    register.spoil("/", status(410), status(404));
    assertThat(client.ask(somewhere, Asker.JOB)).isInstanceOf(RegisterClient.Answer.Deleted.class);
    assertThat(client.ask(somewhere, Asker.JOB)).isInstanceOf(RegisterClient.Answer.Missing.class);
  }

  @Test
  void jobsNeverAskFasterThanAgreed() {
    RegisterClient slow = client(5);
    long begin = System.nanoTime();
    for (int i = 0; i < 12; i++) {
      slow.ask(somewhere, Asker.JOB);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1300));
    slow.destroy();
  }

  @Test
  void peopleAreToldAtOnceWhenTooManyAsk() {
    RegisterClient slow = client(1);
    slow.ask(somewhere, Asker.PERSON);
    assertThatThrownBy(() -> slow.ask(somewhere, Asker.PERSON)).isInstanceOf(RegisterSilent.class);
    slow.ask(somewhere, Asker.JOB);
    slow.destroy();
  }

  private void assertSilent() {
    assertThatThrownBy(() -> client.ask(somewhere, Asker.PERSON))
        .isInstanceOf(RegisterSilent.class)
        .hasMessageNotContaining("127.0.0.1");
  }

  private RegisterClient client(int perSecond) {
    return new RegisterClient(
        register.properties(perSecond),
        new PortalProperties(URI.create("https://portal.example.org"), List.of(), false, false),
        watch);
  }

  /** A clock that goes on when it is told to. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
