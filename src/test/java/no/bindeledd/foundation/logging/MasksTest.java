package no.bindeledd.foundation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import no.bindeledd.foundation.data.Secrets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not come into the log, in the shapes in which frameworks write it; and what may. */
class MasksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /me/suggestion/abc123 HTTP/1.1 | GET /me/suggestion/*** HTTP/1.1",
        "GET /me/calendar/abc_-123.ics HTTP/1.1 | GET /me/calendar/*** HTTP/1.1",
        "Mapped to [/me/consent/a%20b] | Mapped to [/me/consent/***]",
        "GET \"/me/suggestion/abc?lang=ar\" | GET \"/me/suggestion/***?lang=ar\"",
        "No account for kari.nordmann+x@example.org | No account for ***",
        "address=kari%40example.org&next | ***&next",
        "to <åse@blåbær.example.no> | to <***>",
        "SMS to +4791234567 failed | SMS to *** failed",
        "address=%2B4791234567 | address=***",
        "SMS to 912 34 567 failed | SMS to *** failed",
        "SMS to 91 23 45 67. | SMS to ***.",
        "phone=91234567, | phone=***,",
        "0047 91234567 | ***",
        "code 123456 is wrong | code *** is wrong",
        "code=123+456 | code=***",
        "JSESSIONID=0123456789ABCDEF0123456789ABCDEF; | JSESSIONID=***;"
      })
  void isMasked(String line, String masked) {
    assertThat(Masks.masked(line)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tomcat started on port 8080 (http) with context path '/'",
        "Started Bindeledd in 2.01 seconds (process running for 3.4)",
        "Migrating schema to version \"91 - draft version\"",
        "HikariPool-1 - Added connection conn0: url=jdbc:h2:file:/srv/data/bindeledd",
        "Database: jdbc:mariadb://db.example.org:3306/bindeledd (MariaDB 11.8)",
        "at no.bindeledd.grant.application.ApplicationService.submit(ApplicationService.java:201)",
        "org.apache.catalina.core.StandardWrapper@1b2c3d4e",
        "Subject 0sadk37gg2g1n of municipality 0sadk37gw2g7h",
        "GET /nb/activities 200 in 12 ms"
      })
  void isLeftAlone(String line) {
    assertThat(Masks.masked(line)).isEqualTo(line);
  }

  @RepeatedTest(50)
  void aSecretIsMaskedWhereverItStands() {
    String token = Secrets.token();
    for (String line :
        new String[] {
          token,
          "Cookie: bindeledd_me=" + token + "; a=b",
          "/nowhere/" + token,
          "/me/suggestion/" + token + "/x",
          "{token=" + token + "}",
          "[" + token + "]",
          "\"" + token + "\"",
          "token:" + token + ","
        }) {
      assertThat(Masks.masked(line)).as(line).doesNotContain(token.substring(5, 30));
    }
  }
}
