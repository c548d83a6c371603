package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.TranslationRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A machine translates over a real connection: what it is asked, and what becomes of its answer.
 */
@IntegrationTest
class MachineTranslationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired TranslationService translations;
  @Autowired ActivityRepository rows;
  @Autowired TranslationRepository texts;
  @Autowired Publication publication;
  @Autowired Transactions transactions;
  @Autowired Clock clock;

  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile UnaryOperator<String> answer =
      q -> JSON.writeValueAsString(Map.of("translatedText", "[" + q + "]"));
  volatile int status = 200;
  HttpServer server;
  HttpTranslator translator;
  TranslateActivity job;
  ActivityFixtures given;
  long id;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/translate",
        exchange -> {
          JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
          asked.add(
              question.path("source").stringValue()
                  + ">"
                  + question.path("target").stringValue()
                  + ": "
                  + question.path("q").stringValue());
          byte[] body =
              answer.apply(question.path("q").stringValue()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    translator =
        new HttpTranslator(
            new TranslatorProperties(
                "http://127.0.0.1:" + server.getAddress().getPort(), "", Duration.ofSeconds(20)));
    job = new TranslateActivity(rows, texts, translator, publication, transactions);
    given = new ActivityFixtures(world, activities, clock);
    id = given.draft(given.content());
  }

  @AfterEach
  void stop() {
    translator.destroy();
    server.stop(0);
  }

  @Test
  void itTranslatesWhatNobodyHasAndIsLabelled() {
    write(Language.UK, Map.of(WrittenField.TITLE, "Мовне кафе"));
    run();
    assertThat(asked)
        .containsExactly("nb>uk: Vi drikker kaffe og øver på norsk.", "nb>uk: Heis ved inngang B");
    var there = in(Language.UK);
    assertThat(there.byMachine())
        .containsExactly(WrittenField.DESCRIPTION, WrittenField.ACCESS_NOTES);
    assertThat(there.texts().get(WrittenField.TITLE).text()).isEqualTo("Мовне кафе");
    assertThat(there.texts().get(WrittenField.DESCRIPTION).text())
        .isEqualTo("[Vi drikker kaffe og øver på norsk.]");
  }

  @Test
  void itIsAskedAgainOnlyForWhatHasChanged() {
    run();
    asked.clear();
    run();
    assertThat(asked).isEmpty();
    activities.save(
        given.member,
        given.municipality,
        id,
        1,
        ActivityFixtures.with(content(), edit -> edit.title = "Strikkekafé"));
    run();
    assertThat(asked).containsExactly("nb>uk: Strikkekafé");
    assertThat(in(Language.UK).texts().get(WrittenField.TITLE).text()).isEqualTo("[Strikkekafé]");
  }

  @Test
  void whatAPersonWroteStaysEvenIfItsSourceHasChanged() {
    write(Language.UK, Map.of(WrittenField.TITLE, "Мовне кафе"));
    activities.save(
        given.member,
        given.municipality,
        id,
        1,
        ActivityFixtures.with(content(), edit -> edit.title = "Strikkekafé"));
    run();
    assertThat(in(Language.UK).texts().get(WrittenField.TITLE).text()).isEqualTo("Мовне кафе");
    assertThat(in(Language.UK).stale(content())).containsExactly(WrittenField.TITLE);
  }

  @Test
  void whoWritesWhileTheMachineThinksIsNotGoneOver() {
    answer =
        q -> {
          if (q.equals("Heis ved inngang B")) {
            write(Language.UK, Map.of(WrittenField.TITLE, "Від людини"));
          }
          return JSON.writeValueAsString(Map.of("translatedText", "[" + q + "]"));
        };
    run();
    assertThat(in(Language.UK).texts().get(WrittenField.TITLE).text()).isEqualTo("Від людини");
    assertThat(in(Language.UK).byMachine())
        .containsExactly(WrittenField.DESCRIPTION, WrittenField.ACCESS_NOTES);
  }

  @Test
  void aMachineThatFailsLeavesNothingHalfAndIsTriedAgain() {
    status = 503;
    assertThatThrownBy(this::run).isInstanceOf(JobFault.class).hasMessageNotContaining("kaffe");
    status = 200;
    answer = q -> "<html>" + q + "</html>";
    assertThatThrownBy(this::run).isInstanceOf(JobFault.class).hasMessageNotContaining("kaffe");
    assertThat(in(Language.UK).texts()).isEmpty();
    answer = q -> JSON.writeValueAsString(Map.of("translatedText", "Line\r\nline " + q));
    run();
    assertThat(in(Language.UK).texts().get(WrittenField.TITLE).text())
        .as("a title stays one line")
        .isEqualTo("Line line Språkkafé");
  }

  private void run() {
    job.run(Ids.toText(given.municipality) + " " + Ids.toText(id) + " uk");
  }

  private void write(Language language, Map<WrittenField, String> written) {
    translations.save(
        given.member, given.municipality, id, language, in(language).version(), content(), written);
  }

  private ActivityLanguages.InLanguage in(Language language) {
    return translations.languages(given.member, given.municipality, id).in(language);
  }

  private ActivityContent content() {
    return own.get(given.member, given.municipality, id).content();
  }
}
