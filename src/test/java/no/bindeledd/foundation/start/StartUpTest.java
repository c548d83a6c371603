package no.bindeledd.foundation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.testing.FreePort;
import no.bindeledd.testing.TestDatabase;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when the program starts, and when it cannot. */
@Tag("process")
class StartUpTest {
  private static final String H2_OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  @TempDir Path folder;

  @Test
  void aDemoAnswersKeepsItsDataAndNeverBecomesReal() throws Exception {
    Path data = folder.resolve("data");
    try (var program = RunningProgram.start(data, Map.of())) {
      assertThat(program.get("/health/ready").body()).contains("up");
      assertThat(program.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(program.get("/qps/").statusCode()).as("the tests' own language").isEqualTo(404);
      for (String path : List.of("/me/sign-in?lang=qps", "/app/sign-in?lang=qps")) {
        assertThat(program.get(path).body()).as(path).contains("lang=\"nb\"").doesNotContain("⟦");
      }
      assertThat(program.get("/metrics").body()).as("not on people's port").doesNotContain("jvm_");
      assertThat(program.console().lines()).as("no noise").hasSizeLessThanOrEqualTo(3);

      assertRefused(start(data, Map.of()), "in use by another running Bindeledd");

      var end = program.stop();
      assertThat(end.code()).as("ended by the signal, in order").isEqualTo(143);
      assertThat(end.err()).isEmpty();
      assertThat(program.log()).contains("Graceful shutdown complete");
    }
    assertRefused(
        start(data, Map.of("BINDELEDD_DEMO", "false", "MANAGEMENT_PORT", "0")),
        "can never become a real one");
    assertRefused(start(data, Map.of("BINDELEDD_DB_PASSWORD", "wrong")), "BINDELEDD_DB_PASSWORD");

    migratedBySomethingNewer(data);
    assertRefused(start(data, Map.of()), "newer Bindeledd");
  }

  @Test
  void readinessFollowsTheDatabaseAndComesBackByItself() throws Exception {
    String port = String.valueOf(FreePort.find());
    Process database = databaseServer(port);
    String url = "jdbc:h2:tcp://127.0.0.1:" + port + "/./bindeledd" + H2_OPTIONS;
    var environment = Map.of("BINDELEDD_DB_URL", url);
    try (var program = RunningProgram.start(folder.resolve("data"), environment)) {
      program.awaitStatus("/health/ready", 200);
      database.destroyForcibly().waitFor();
      program.awaitStatus("/health/ready", 503);
      assertThat(program.get("/health/live").statusCode())
          .as("a restart helps nobody")
          .isEqualTo(200);
      database = databaseServer(port);
      program.awaitStatus("/health/ready", 200);
    } finally {
      database.destroyForcibly().waitFor();
    }
  }

  @Test
  @Tag("database")
  void aWrongPasswordIsNamed() throws Exception {
    var environment = new HashMap<>(emptyDatabase());
    environment.put("BINDELEDD_DB_PASSWORD", "wrong");
    assertRefused(start(folder.resolve("data"), environment), "BINDELEDD_DB_PASSWORD");
  }

  @Test
  @Tag("database")
  void aRealInstallationPrintsASetUpCodeAndIsNeverADemo() throws Exception {
    Path data = folder.resolve("data");
    String port = String.valueOf(FreePort.find());
    var real = new HashMap<>(emptyDatabase());
    real.put("SERVER_PORT", port);
    try (var program = RunningProgram.start(data, real)) {
      program.get("/health/ready");
      assertThat(program.console())
          .containsPattern("Set-up code .*: ([A-Z2-9]{4}-){4}[A-Z2-9]{4} ")
          .doesNotContain("Exception");
      // Abuse case 22: nothing of the demo is there, neither its outbox nor its people.
      for (String demo :
          List.of("/demo", "/nb/demo", "/demo/outbox", "/nb/demo/outbox", "/demo/outbox.json")) {
        assertThat(program.get(demo).statusCode()).as(demo).isEqualTo(404);
      }
    }
    real.put("BINDELEDD_DEMO", "true");
    assertRefused(start(data, real), "cannot be opened as a demo");
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      assertRefused(
          start(folder.resolve("data"), Map.of("SERVER_PORT", port)), "Port " + port + " cannot");
    }
  }

  @Test
  void anUnwritableFolderIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    Path data = file.resolve("data");
    assertRefused(start(data, Map.of()), data + " cannot be written to");
  }

  @Test
  void aDemoRefusesARealMailServer() throws Exception {
    assertRefused(
        start(folder.resolve("data"), Map.of("SPRING_MAIL_HOST", "smtp.example.org")),
        "never sends by a real mail server");
  }

  @Test
  void anUnknownKindOfDatabaseIsRefused() throws Exception {
    assertRefused(
        start(folder.resolve("data"), Map.of("BINDELEDD_DB_URL", "jdbc:postgresql://localhost/x")),
        "must begin with jdbc:mariadb:");
  }

  @Test
  void aDatabaseThatIsAwayIsNamed() throws Exception {
    int nobodyListens = FreePort.find();
    assertRefused(
        start(
            folder.resolve("data"),
            Map.of(
                "BINDELEDD_DB_URL",
                "jdbc:mariadb://127.0.0.1:" + nobodyListens + "/bindeledd",
                "MANAGEMENT_PORT",
                "0")),
        "cannot be reached");
  }

  /** An empty database of the kind under test, for a real installation. */
  private Map<String, String> emptyDatabase() throws SQLException {
    var environment = new HashMap<>(Map.of("BINDELEDD_DEMO", "false", "MANAGEMENT_PORT", "0"));
    Map<String, String> made = TestDatabase.create();
    String url = made.get("spring.datasource.url");
    String password = made.get("spring.datasource.password");
    if (url.startsWith("jdbc:h2:mem:")) {
      // Another process cannot see this one's memory.
      url = "jdbc:h2:file:" + folder.resolve("real") + H2_OPTIONS;
      password = "right";
      DriverManager.getConnection(url, "sa", password).close();
    }
    environment.put("BINDELEDD_DB_URL", url);
    environment.put("BINDELEDD_DB_USER", made.get("spring.datasource.username"));
    environment.put("BINDELEDD_DB_PASSWORD", password);
    return environment;
  }

  /** In a process of its own, for one inside this would keep the database open when it stops. */
  private Process databaseServer(String port) throws IOException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(URI.create(location(Server.class))).toString(),
                Server.class.getName(),
                "-tcp",
                "-tcpPort",
                port,
                "-baseDir",
                folder.toString(),
                "-ifNotExists")
            .redirectErrorStream(true)
            .start();
    assertThat(server.inputReader().readLine()).contains("TCP server running");
    return server;
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static RunningProgram.Ending start(Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var program = RunningProgram.start(data, environment)) {
      return program.ending();
    }
  }

  /** One sentence, a code that is not zero, and nothing else on the console. */
  private static void assertRefused(RunningProgram.Ending ending, String sentence) {
    assertThat(ending.err().lines()).singleElement().asString().contains(sentence).endsWith(".");
    assertThat(ending.out()).isEmpty();
    assertThat(ending.code()).isEqualTo(1);
  }

  private static void migratedBySomethingNewer(Path data) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("bindeledd") + H2_OPTIONS;
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
            "script", "installed_by", "execution_time", "success")
          values (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'sa', 1, true)
          """);
    }
  }
}
