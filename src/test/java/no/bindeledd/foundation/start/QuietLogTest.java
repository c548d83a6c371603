package no.bindeledd.foundation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.testing.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as an operator starts it, with everything that can be logged turned on: whatever
 * fails at the door, nothing that opens a door or names a person is in what was logged.
 */
class QuietLogTest {
  private static final String TOKEN = Secrets.token();
  private static final String EMAIL = "kari.logg@example.org";
  private static final String PHONE = "91827364";
  private static final String CODE = "918273";

  @TempDir Path data;

  @Test
  void nothingOfWhatPeopleSendIsInTheLogs() throws Exception {
    try (var program =
        RunningProgram.start(
            data,
            Map.of(
                // Not the root: Tomcat cannot log while it starts at that level.
                "LOGGING_LEVEL_NO_BINDELEDD", "trace",
                "LOGGING_LEVEL_ORG_JOOQ", "trace",
                "LOGGING_LEVEL_ORG_APACHE_COYOTE", "debug",
                "LOGGING_LEVEL_ORG_APACHE_TOMCAT", "debug",
                "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK", "debug",
                "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "trace",
                "LOGGING_LEVEL_ORG_THYMELEAF", "debug",
                "SERVER_TOMCAT_ACCESSLOG_ENABLED", "true",
                "SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false",
                "SERVER_TOMCAT_BASEDIR", data.resolve("tomcat").toString()))) {
      URI address = URI.create(program.address());
      knock(new Door(address.getPort()));
      for (String head :
          List.of(
              "GET /me/suggestion/" + TOKEN + "|{} HTTP/1.1\r\nHost: localhost",
              "GET /me/suggestion/" + TOKEN + " HTTP/1.1\r\nHost: evil.example",
              "GET /me/suggestion/" + TOKEN + " HTTP/9.9\r\nHost: localhost",
              "BR<K /me/suggestion/" + TOKEN + " HTTP/1.1\r\nHost: localhost",
              "GET /me HTTP/1.1\r\nHost: localhost\r\nCookie: bindeledd_me=" + TOKEN,
              "GET /me HTTP/1.1\r\nHost: localhost\r\nX: " + EMAIL + "\u0000" + TOKEN)) {
        say(address.getPort(), head);
      }
      program.stop();
    }
    List<Path> logs = logs();
    assertThat(logs).extracting(Path::toString).anyMatch(p -> p.contains("access_log"));
    String all = "";
    for (Path log : logs) {
      // Whatever is in them: what must not be there is plain letters and digits.
      all += Files.readString(log, StandardCharsets.ISO_8859_1);
    }
    assertThat(all).contains("/me/suggestion/***", "DEBUG", "/me/suggestion/{token}");
    // A moment has nine digits of its second, which may be those of the code.
    String withoutMoments =
        all.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]+", "(moment)");
    for (String secret :
        List.of(TOKEN.substring(5, 25), "kari.logg", PHONE, CODE, "918 27 364", "918+273")) {
      assertThat(withoutMoments.lines().filter(line -> line.contains(secret)).limit(3))
          .as(secret)
          .isEmpty();
    }
  }

  private static void knock(Door door) {
    door.get("/me/suggestion/" + TOKEN);
    door.get("/me/suggestion/" + TOKEN + "/more");
    door.get("/me/consent/" + TOKEN + "?to=" + encoded(EMAIL));
    door.get("/nowhere/" + TOKEN + "?code=" + CODE);
    door.get("/nb/activities?q=" + encoded(EMAIL) + "&page=" + PHONE);
    door.get("/nb/" + encoded(EMAIL));
    door.get("/app/participants/" + TOKEN);
    door.post("/me/suggestion/" + TOKEN, Map.of("yes", "perhaps"));
    door.post("/me/suggestion/" + TOKEN, Map.of("yes", "false", "reason", EMAIL));
    door.post("/me/sign-in", Map.of("address", EMAIL));
    door.post("/me/sign-in", Map.of("address", "+47" + PHONE));
    door.post("/me/sign-in", Map.of("address", "918 27 364"));
    door.post("/me/sign-in/code", Map.of("request", TOKEN, "code", CODE));
    door.post("/me/sign-in/code", Map.of("request", "0000000000001", "code", "918 273"));
    door.get(
        "/me/data", "Cookie", "bindeledd_me=" + TOKEN, "Referer", "http://x/me/consent/" + TOKEN);
    door.get("/nb/activities", "Authorization", "Bearer " + TOKEN);
  }

  /** As it stands here, however little it is HTTP. */
  private static void say(int port, String head) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.getInputStream().readAllBytes();
    }
  }

  /** Everything in the data folder that is not the database itself. */
  private List<Path> logs() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".mv.db"))
          .toList();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
