package no.bindeledd.foundation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.FreePort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation and its first administrator, from the console to signed-in work. */
@Tag("process")
class SetUpTest {
  private static final Pattern CODE =
      Pattern.compile(
          "Set-up code .*: ((?:[A-Z2-9]{4}-){4}[A-Z2-9]{4}) \\(holds once, at (\\S+)\\)");

  @TempDir Path folder;

  @Test
  void theCodeOfTheLastStartMakesOneAdministratorOnce() throws Exception {
    String port = String.valueOf(FreePort.find());
    String old;
    try (var program = start(port)) {
      old = printed(program).group(1);
      program.stop();
    }
    try (var program = start(port)) {
      Matcher line = printed(program);
      assertThat(line.group(2)).isEqualTo(program.address() + "/set-up");
      String code = line.group(1);
      var door = new Door(URI.create(program.address()).getPort());
      assertThat(door.get("/set-up?lang=en").body()).contains("Set-up code", "lang=\"en\"");
      assertThat(door.get("/set-up").headers().firstValue("Cache-Control")).contains("no-store");

      for (String wrong : List.of("AAAA-BBBB-CCCC-DDDD-EEEE", old, "")) {
        HttpResponse<String> answer = redeem(door, wrong, "ny@example.org");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
            .contains("Denne koden gjelder ikke", "value=\"Nora Første\"")
            .doesNotContain("Set-Cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
      assertThat(redeem(door, code, "ingen adresse").body()).contains("Skriv en e-postadresse");
      HttpResponse<String> differing =
          door.post("/set-up", form(code, "en@example.org", "to@example.org"));
      assertThat(differing.body()).contains("De to adressene er ikke like");
      assertThat(
              door.ask(
                      "POST",
                      "/set-up",
                      BodyPublishers.ofString(
                          "code=" + code + "&name=N&email=x@example.org&again=x@example.org"),
                      "Content-Type",
                      "application/x-www-form-urlencoded",
                      "Sec-Fetch-Site",
                      "cross-site")
                  .statusCode())
          .as("a form of another site")
          .isEqualTo(404);

      // With small letters and spaces, and two at the same moment.
      String typed = code.toLowerCase().replace('-', ' ');
      Callable<HttpResponse<String>> first = () -> redeem(door, typed, "en@example.org");
      Callable<HttpResponse<String>> second = () -> redeem(door, typed, "to@example.org");
      List<HttpResponse<String>> answers;
      try (var threads = Executors.newFixedThreadPool(2)) {
        answers =
            threads.invokeAll(List.of(first, second)).stream()
                .map(
                    answer -> {
                      try {
                        return answer.get();
                      } catch (Exception e) {
                        throw new AssertionError(e);
                      }
                    })
                .toList();
      }
      assertThat(answers).filteredOn(a -> a.statusCode() == 302).hasSize(1);
      HttpResponse<String> won =
          answers.stream().filter(a -> a.statusCode() == 302).findFirst().orElseThrow();
      assertThat(won.headers().firstValue("Location").orElseThrow()).endsWith("/app/");
      String cookie = won.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("Path=/app", "HttpOnly");
      assertThat(door.get("/app/", "Cookie", cookie.split(";")[0]).statusCode()).isEqualTo(200);
      assertThat(door.get("/app/").statusCode()).as("for anybody else").isEqualTo(302);

      assertThat(door.get("/set-up").statusCode()).isEqualTo(404);
      assertThat(door.get("/set-up").body()).isEqualTo(door.get("/unknown").body());
      assertThat(redeem(door, code, "tre@example.org").statusCode()).isEqualTo(404);
      assertThat(program.log()).doesNotContain("example.org").doesNotContain(code);
      program.stop();
    }
    try (var program = start(port)) {
      program.address();
      assertThat(program.console()).doesNotContain("Set-up code");
    }
  }

  private RunningProgram start(String port) throws Exception {
    return RunningProgram.start(
        folder.resolve("data"),
        Map.of("BINDELEDD_DEMO", "false", "SERVER_PORT", port, "MANAGEMENT_PORT", "0"));
  }

  private static Matcher printed(RunningProgram program) throws Exception {
    program.awaitStatus("/health/ready", 200);
    Matcher line = CODE.matcher(program.console());
    assertThat(line.find()).as(program.console()).isTrue();
    return line;
  }

  private static HttpResponse<String> redeem(Door door, String code, String email) {
    return door.post("/set-up", form(code, email));
  }

  private static Map<String, String> form(String code, String email) {
    return form(code, email, email);
  }

  private static Map<String, String> form(String code, String email, String again) {
    return Map.of("code", code, "name", "Nora Første", "email", email, "again", again);
  }
}
