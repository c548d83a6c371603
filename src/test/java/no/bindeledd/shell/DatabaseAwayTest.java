package no.bindeledd.shell;

import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.bindeledd.faults.DistantDatabase;
import no.bindeledd.faults.Line;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.OutboxState;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The database is away for a while: connections end, new ones are refused. Pages say so, nothing is
 * half-written, and when it is back everything works again without a restart.
 */
@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "bindeledd.jobs.poll=200ms",
      "bindeledd.demo=true",
      "bindeledd.demo-data=false",
      "logging.level.root=error",
      // Without it Vaadin asks for its development server where only the tests run, as here.
      "vaadin.productionMode=true",
      "spring.datasource.hikari.maximum-pool-size=6",
      // What people wait for at most; shorter than in earnest, so that the test is.
      "spring.datasource.hikari.connection-timeout=1000"
    })
@ContextConfiguration(initializers = DistantDatabase.class)
@Import({World.class, TestClock.Configuration.class})
@DirtiesContext
class DatabaseAwayTest {
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final Duration FRESH = Duration.ofSeconds(4);
  private static final String PAGE = "/nb/activities";

  @LocalServerPort int port;
  @Autowired Line line;
  @Autowired World world;
  @Autowired Drafts drafts;
  @Autowired Transactions transactions;
  @Autowired DSLContext db;
  @Autowired Dispatch dispatch;
  @Autowired OutboxRepository outbox;

  private Door door;
  private boolean away;

  @BeforeEach
  void itIsThere() {
    door = new Door(port);
    assertThat(door.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(door.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void leaveItThere() {
    if (away) {
      mend();
    }
  }

  @Test
  void pagesSaySoAndThenWorkAgainWithoutARestart() {
    cut();
    // What the node read less than two seconds ago it may still show; then it must say so.
    await()
        .atMost(FRESH)
        .until(() -> door.get("/uk/activities").statusCode(), status -> status == 503);
    HttpResponse<String> page = door.get("/uk/activities");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).contains("lang=\"uk\"").doesNotContain("Exception", "SQL");
    assertThat(door.get("/me/suggestion/" + "x".repeat(43)).statusCode()).isEqualTo(503);
    assertThat(door.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(door.get("/health/live").statusCode()).isEqualTo(200);

    mend();
    await().atMost(BACK).until(() -> door.get("/health/ready").statusCode() == 200);
    assertThat(door.get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsAtWorkIsToldThatTheDatabaseIsAwayAndWhatTheyDoNextCounts() {
    var person = new Caller.Self(world.account(), Assurance.CODE);
    long seen = drafts.save(person, "away", 0, Draft.NONE, Map.of("title", "before")).version();
    cut();
    // The first may still use a connection that has just ended, the next find none at all.
    for (int i = 0; i < 8; i++) {
      Throwable failure =
          catchThrowable(() -> drafts.save(person, "away", 0, seen, Map.of("title", "during")));
      assertThat(Failures.keyOf(failure)).as("%s", failure).isEqualTo("shell.failure.database");
    }
    mend();
    await()
        .atMost(BACK)
        .ignoreExceptions()
        .until(
            () -> drafts.find(person, "away", 0).orElseThrow().fields().get("title"),
            "before"::equals);
    drafts.save(person, "away", 0, seen, Map.of("title", "after"));
    assertThat(drafts.find(person, "away", 0).orElseThrow().fields()).containsValue("after");
  }

  @Test
  void whatWasBegunWhenTheLineWasCutIsNotHalfThere() {
    long subject = world.account();
    Throwable failure =
        catchThrowable(
            () ->
                transactions.run(
                    () -> {
                      write(subject);
                      cut();
                      write(subject);
                    }));
    assertThat(Failures.keyOf(failure)).as("%s", failure).isEqualTo("shell.failure.database");
    mend();
    await().atMost(BACK).until(() -> door.get("/health/ready").statusCode() == 200);
    assertThat(db.fetchCount(HISTORY, HISTORY.SUBJECT_ID.eq(subject))).isZero();
  }

  @Test
  void jobsGoOn() {
    cut();
    assertThat(door.get("/health/ready").statusCode()).isEqualTo(503);
    mend();
    await().atMost(BACK).until(() -> door.get("/health/ready").statusCode() == 200);
    String recipient = "back-" + UUID.randomUUID() + "@example.org";
    dispatch.send(
        Message.email(
            recipient,
            "test-greeting",
            Language.NB,
            Map.of("name", "Åse", "count", 1, "link", "http://localhost/x")));
    await()
        .atMost(BACK)
        .until(() -> outbox.newest(recipient, 1).getFirst().state() == OutboxState.SENT);
  }

  private void cut() {
    away = true;
    line.cut();
  }

  private void mend() {
    line.mend();
    away = false;
  }

  private void write(long subject) {
    db.insertInto(HISTORY)
        .set(HISTORY.ID, subject + db.fetchCount(HISTORY))
        .set(HISTORY.SUBJECT_TYPE, "test")
        .set(HISTORY.SUBJECT_ID, subject)
        .set(HISTORY.AT, java.time.Instant.now())
        .set(HISTORY.ACTION, "TEST")
        .execute();
  }
}
