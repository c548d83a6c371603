package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Abuse case 13, its second half: a forged Host gets no page, and links name the configured one.
 */
@ServerTest
class ForgedHostTest {
  private static final String EVIL = "evil.example";

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired PortalProperties portal;
  @Autowired DSLContext db;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nb/activities HTTP/1.1\r\nHost: evil.example",
        "GET /nb/activities HTTP/1.1\r\nHost: localhost.evil.example",
        "GET /app/ HTTP/1.1\r\nHost: evil.example",
        "GET /me/data HTTP/1.1\r\nHost: evil.example",
        "GET http://evil.example/nb/activities HTTP/1.1\r\nHost: localhost",
        "GET /nb/activities HTTP/1.1\r\nHost: localhost@evil.example",
        "GET /nb/activities HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
        "GET /nb/activities HTTP/1.1"
      })
  void isRefused(String head) throws IOException {
    assertThat(answer(head)).startsWith("HTTP/1.1 400").doesNotContain(EVIL);
  }

  @Test
  void aProxysHeadersAreNotBelieved() {
    var page =
        new Door(port)
            .get(
                "/nb/activities",
                "X-Forwarded-Host",
                EVIL,
                "X-Forwarded-Proto",
                "ftp",
                "Forwarded",
                "host=" + EVIL);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(EVIL);
    var redirect = new Door(port).get("/me", "X-Forwarded-Host", EVIL);
    assertThat(redirect.headers().firstValue("Location").orElse("")).doesNotContain(EVIL);
  }

  @Test
  void linksInMessagesNameTheConfiguredAddress() {
    long municipality = world.municipality();
    Area area = world.area(municipality, "Sentrum", 60.0);
    Caller.SignedIn caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    people.proposed(caseworker, people.participant(caseworker, area), world.unit(municipality));
    List<String> bodies =
        db.select(OUTBOX_MESSAGE.BODY)
            .from(OUTBOX_MESSAGE)
            .where(OUTBOX_MESSAGE.MUNICIPALITY_ID.eq(municipality))
            .fetch(OUTBOX_MESSAGE.BODY);
    assertThat(bodies).singleElement().asString().contains(portal.link("/me/consent/"));
  }

  private String answer(String head) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
