package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.SUGGESTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Abuse case 6: a mail server's scanner, or somebody who looks over the shoulder, opens a yes-link.
 * Looking changes nothing, however it is done; a form from elsewhere does nothing; the button
 * counts once, and the back button shows how it stands.
 */
@ServerTest
class YesLinkTest {
  @LocalServerPort int port;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired SuggestionService suggestions;
  @Autowired DSLContext db;

  private Door door;
  private Area area;
  private long centre;
  private Caller.SignedIn caseworker;
  private Caller.SignedIn coordinator;
  private long participant;

  @BeforeEach
  void aNewcomer() {
    door = new Door(port);
    long municipality = world.municipality();
    area = world.area(municipality, "Sentrum", 60.0);
    centre = world.unit(municipality);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    participant = people.participant(caseworker, area);
  }

  @Test
  void aSuggestionIsAnsweredByItsButtonAloneAndOnce() {
    people.confirmed(caseworker, area.municipality(), participant, centre);
    suggestions.suggest(coordinator, participant, offers.craftEvening(area, 5));
    String link = "/me/suggestion/" + people.tokenMailedTo(people.accountOf(participant));
    lookingChangesNothing(link);

    assertThat(door.post(link, Map.of("yes", "true")).statusCode()).isEqualTo(302);
    List<Object> once = traces();
    assertThat(db.fetchCount(SIGN_UP, SIGN_UP.MUNICIPALITY_ID.eq(area.municipality()))).isOne();
    assertThat(door.post(link, Map.of("yes", "true")).statusCode()).isEqualTo(302);
    assertThat(door.post(link, Map.of("yes", "false")).statusCode()).isEqualTo(302);
    assertThat(door.get(link).statusCode()).isEqualTo(200);
    assertThat(traces()).isEqualTo(once);
  }

  @Test
  void aConsentIsGivenByItsButtonAloneAndOnce() {
    people.proposed(caseworker, participant, centre);
    String link = "/me/consent/" + people.tokenMailedTo(people.accountOf(participant));
    lookingChangesNothing(link);

    assertThat(door.post(link, Map.of("yes", "true")).statusCode()).isEqualTo(302);
    List<Object> once = traces();
    assertThat(consentState()).isEqualTo("CONFIRMED");
    door.post(link, Map.of("yes", "true"));
    door.post(link, Map.of("yes", "false"));
    assertThat(traces()).isEqualTo(once);
    assertThat(consentState()).isEqualTo("CONFIRMED");
  }

  private void lookingChangesNothing(String link) {
    List<Object> before = traces();
    for (String look : List.of(link, link + "?yes=true", link + "?yes=true&_method=POST")) {
      var page = door.get(look);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
      door.ask("HEAD", look, BodyPublishers.noBody());
    }
    for (String origin : List.of("cross-site", "same-site", "none")) {
      var form = BodyPublishers.ofString("yes=true");
      String type = "application/x-www-form-urlencoded";
      assertThat(
              door.ask("POST", link, form, "Content-Type", type, "Sec-Fetch-Site", origin)
                  .statusCode())
          .as(origin)
          .isEqualTo(404);
      assertThat(
              door.ask("POST", link, form, "Content-Type", type, "Origin", "https://evil.example")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(traces()).isEqualTo(before);
  }

  private String consentState() {
    return db.select(CONSENT.STATE)
        .from(CONSENT)
        .where(CONSENT.PARTICIPANT_ID.eq(participant))
        .fetchSingle(CONSENT.STATE);
  }

  /** Everything that an answer would change. */
  private List<Object> traces() {
    long municipality = area.municipality();
    return List.of(
        db.fetchCount(HISTORY, HISTORY.MUNICIPALITY_ID.eq(municipality)),
        db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MUNICIPALITY_ID.eq(municipality)),
        db.fetchCount(SIGN_UP, SIGN_UP.MUNICIPALITY_ID.eq(municipality)),
        db.fetch(SUGGESTION, SUGGESTION.MUNICIPALITY_ID.eq(municipality)),
        db.fetch(CONSENT, CONSENT.MUNICIPALITY_ID.eq(municipality)),
        db.fetchCount(
            ONE_TIME_LINK,
            ONE_TIME_LINK.MUNICIPALITY_ID.eq(municipality),
            ONE_TIME_LINK.USED_AT.isNotNull()));
  }
}
