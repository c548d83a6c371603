package no.bindeledd.faults;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.OWN_SESSION;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The sign-in to one's own pages, as it meets whoever knocks: nothing tells whether an address is
 * anybody's, and nothing but the right code, once and in time, opens it.
 */
@ServerTest
class SignInDoorTest {
  private static final String SIGN_IN = "/me/sign-in";
  private static final String CODE = "/me/sign-in/code";
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"(\\w+)\"");
  private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");
  private static final String WRONG = "id=\"code-error\"";
  private static final String[] INSIDE = {
    "Exception", "Whitelabel", "org.springframework", "at java.", "SQL", "Apache Tomcat"
  };

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired DueJobs due;
  @Autowired DSLContext db;

  private Door door;

  @BeforeEach
  void atTheDoor() {
    door = new Door(port);
  }

  @Test
  void theRightCodeOpensOnceWithACookieForThesePagesAlone() {
    long account = world.account();
    String request = ask(world.emailOf(account));
    String code = codeOf(account);
    HttpResponse<String> opened = door.post(CODE, Map.of("request", request, "code", code));
    assertThat(opened.statusCode()).isIn(302, 303);
    assertThat(opened.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/me"));
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("Path=/me", "HttpOnly", "SameSite=Strict").doesNotContain(code);
    assertThat(door.get("/me/data", "Cookie", cookie.split(";", 2)[0]).statusCode()).isEqualTo(200);

    refused(Map.of("request", request, "code", code));
  }

  @Test
  void anUnknownAddressGetsTheSameAnswer() {
    HttpResponse<String> known =
        door.post(SIGN_IN, Map.of("address", world.emailOf(world.account())));
    HttpResponse<String> unknown = door.post(SIGN_IN, Map.of("address", "nobody@example.org"));
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
    assertThat(withoutRequest(unknown.body())).isEqualTo(withoutRequest(known.body()));
    assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
    assertThat(requestIn(unknown.body())).isNotEqualTo(requestIn(known.body()));
    due.run();
    assertThat(refused(Map.of("request", requestIn(unknown.body()), "code", "000000")))
        .as("nor does a wrong code tell")
        .isEqualTo(refused(Map.of("request", requestIn(known.body()), "code", "000000")));
  }

  @Test
  void anExpiredCodeAWrongOneAndOneOfAnotherRequestAreAllJustWrong() {
    long account = world.account();
    String request = ask(world.emailOf(account));
    String code = codeOf(account);
    String other = ask(world.emailOf(world.account()));
    refused(Map.of("request", other, "code", code));
    refused(Map.of("request", Ids.toText(1), "code", code));
    refused(Map.of("request", request, "code", ""));
    refused(Map.of("request", request, "code", code + "\r\nSet-Cookie: a=b"));
    refused(Map.of("request", request));
    db.update(SIGN_IN_CODE)
        .set(
            SIGN_IN_CODE.EXPIRES_AT,
            db.select(SIGN_IN_CODE.ASKED_AT)
                .from(SIGN_IN_CODE)
                .where(SIGN_IN_CODE.ID.eq(Ids.parse(request)))
                .fetchSingle(SIGN_IN_CODE.ASKED_AT)
                .minus(Duration.ofSeconds(1)))
        .where(SIGN_IN_CODE.ID.eq(Ids.parse(request)))
        .execute();
    refused(Map.of("request", request, "code", code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "garbage", "' or 1=1 --", "0000000000000\r\nX: y", "ZZZZZZZZZZZZZZZZ"})
  void aRequestThatIsNoneIsNotFound(String request) {
    HttpResponse<String> answer = door.post(CODE, Map.of("request", request, "code", "123456"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1").doesNotContain(INSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kari",
        "kari@example.org\r\nBcc: ola@example.org",
        "kari@example.org\r\n\r\n<script>alert(1)</script>",
        "\"><script>alert(1)</script>@example.org",
        "' or 1=1 --"
      })
  void whatIsNoAddressIsSaidAndWritesNothing(String address) {
    int before = db.fetchCount(SIGN_IN_CODE);
    HttpResponse<String> answer = door.post(SIGN_IN, Map.of("address", address));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h1", "id=\"address-error\"")
        .doesNotContain("<script>alert")
        .doesNotContain(INSIDE);
    assertThat(answer.headers().map()).doesNotContainKey("bcc");
    assertThat(db.fetchCount(SIGN_IN_CODE)).isEqualTo(before);
  }

  @Test
  void aBodyThatIsFarTooLargeIsRefusedWithAPageAndWritesNothing() {
    int before = db.fetchCount(SIGN_IN_CODE);
    for (String path : new String[] {SIGN_IN, CODE}) {
      HttpResponse<String> answer = door.post(path, Map.of("address", "x".repeat(3_000_000)));
      assertThat(answer.statusCode()).as(path).isIn(400, 413);
      assertThat(answer.body()).contains("<h1").doesNotContain(INSIDE);
    }
    assertThat(db.fetchCount(SIGN_IN_CODE)).isEqualTo(before);
  }

  @Test
  void aFormFromElsewhereCountsForNothing() {
    long account = world.account();
    String request = ask(world.emailOf(account));
    String code = codeOf(account);
    int before = db.fetchCount(SIGN_IN_CODE);
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      assertThat(foreign(SIGN_IN, "address=" + world.emailOf(account), site)).isEqualTo(404);
      assertThat(foreign(CODE, "request=" + request + "&code=" + code, site)).isEqualTo(404);
    }
    assertThat(db.fetchCount(SIGN_IN_CODE)).isEqualTo(before);
    assertThat(door.post(CODE, Map.of("request", request, "code", code)).statusCode())
        .as("nothing was used up")
        .isIn(302, 303);
  }

  @Test
  void aForgedHostGetsNoPage() throws Exception {
    String head =
        "POST /me/sign-in HTTP/1.1\r\nHost: evil.example\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n"
            + "Connection: close\r\n\r\naddress=kari%40example.org";
    int before = db.fetchCount(SIGN_IN_CODE);
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("evil.example");
    }
    assertThat(db.fetchCount(SIGN_IN_CODE)).isEqualTo(before);
  }

  private int foreign(String path, String body, String site) {
    return door.ask(
            "POST",
            path,
            BodyPublishers.ofString(body),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            site)
        .statusCode();
  }

  /** Asks for a code, and lets it be sent. */
  private String ask(String address) {
    String request = requestIn(door.post(SIGN_IN, Map.of("address", address)).body());
    due.run();
    return request;
  }

  /** The page that says so, without what belongs to this request; no session is opened. */
  private String refused(Map<String, String> fields) {
    int before = db.fetchCount(OWN_SESSION);
    HttpResponse<String> answer = door.post(CODE, fields);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<h1", WRONG).doesNotContain(INSIDE);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(db.fetchCount(OWN_SESSION)).isEqualTo(before);
    return withoutRequest(answer.body());
  }

  private String codeOf(long account) {
    String body =
        db.select(OUTBOX_MESSAGE.BODY)
            .from(OUTBOX_MESSAGE)
            .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(account))
            .fetchSingle(OUTBOX_MESSAGE.BODY);
    Matcher code = SIX_DIGITS.matcher(body);
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static String requestIn(String page) {
    Matcher request = REQUEST.matcher(page);
    assertThat(request.find()).as(page).isTrue();
    return request.group(1);
  }

  private static String withoutRequest(String page) {
    return REQUEST.matcher(page).replaceAll("");
  }
}
