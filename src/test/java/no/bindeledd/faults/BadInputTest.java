package no.bindeledd.faults;

import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nonsense at the public doors: a clear page, nothing of the inside, nothing written. */
@ServerTest
class BadInputTest {
  private static final String[] INSIDE = {
    "Exception", "Whitelabel", "org.springframework", "at java.", "SQL", "Apache Tomcat"
  };

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired OfferWorld offers;
  @Autowired PeopleWorld people;
  @Autowired ActivityService activities;
  @Autowired SuggestionService suggestions;
  @Autowired DSLContext db;

  private Door door;

  @BeforeEach
  void atTheDoor() {
    door = new Door(port);
  }

  @Test
  void whatIsUnknownForeignOrNotPublicLooksTheSameToTheByte() {
    long municipality = world.municipality();
    var area = world.area(municipality, "Sentrum", 60.0);
    long published = offers.craftEvening(area, 5);
    Caller.SignedIn member =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(municipality));
    long draft = activities.createDraft(member, municipality, secretDraft(area.id()));
    String here = Ids.toText(municipality);
    String elsewhere = Ids.toText(world.municipality());

    assertThat(door.get("/nb/activities/" + here + "-" + Ids.toText(published)).statusCode())
        .isEqualTo(200);
    String nothing = notFound("/nb/activities/" + here + "-" + Ids.toText(published + 1));
    assertThat(notFound("/nb/activities/" + here + "-" + Ids.toText(draft))).isEqualTo(nothing);
    assertThat(notFound("/nb/activities/" + elsewhere + "-" + Ids.toText(published)))
        .isEqualTo(nothing);
    assertThat(notFound("/nb/activities/garbage")).isEqualTo(nothing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nb/activities/-",
        "/nb/activities/0000000000000-0000000000000",
        "/nb/activities/ZZZZZZZZZZZZZ-ZZZZZZZZZZZZZ",
        "/nb/activities/1-2-3-4",
        "/nb/activities/%27%20or%201%3D1",
        "/nb/grants/garbage",
        "/nb/nowhere",
        "/xx/activities",
        "/me/suggestion/short",
        "/me/consent/%F0%9F%98%80",
        "/nowhere"
      })
  void garbageInAnAddressIsNotFound(String address) {
    notFound(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nb/activities?municipality=nowhere",
        "/nb/activities?page=-1",
        "/nb/activities?page=999999999999",
        "/nb/activities?page=abc",
        "/nb/activities?day=funday",
        "/nb/activities?language=%00",
        "/nb/activities?q=%25%25%5F%27%22%3Cscript%3E",
        "/nb/activities?q=%C3%28",
        "/nb/activities?q=a&q=b&q=c"
      })
  void aSenselessFilterIsAnsweredWithAPage(String address) {
    HttpResponse<String> answer = door.get(address);
    assertThat(answer.statusCode()).isIn(200, 302, 303, 400, 404);
    assertThat(answer.body()).doesNotContain(INSIDE).doesNotContain("<script>");
  }

  @Test
  void aVeryLongQueryIsAnswered() {
    HttpResponse<String> longOne = door.get("/nb/activities?q=" + "%C3%A5a+".repeat(700));
    assertThat(longOne.statusCode()).isIn(200, 400);
    assertThat(longOne.body()).doesNotContain(INSIDE);
    HttpResponse<String> tooLong = door.get("/nb/activities?q=" + "x".repeat(20_000));
    assertThat(tooLong.statusCode()).isIn(400, 414, 431);
    assertThat(tooLong.body()).doesNotContain(INSIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /nb/activities, 405",
    "PUT, /nb/activities, 405",
    "POST, /nb/activities, 405",
    "PATCH, /me/data, 405",
    "DELETE, /me/suggestion/abc, 405",
    "TRACE, /nb/activities, 405"
  })
  void theWrongMethodIsSaidSo(String method, String address, int status) {
    HttpResponse<String> answer = door.ask(method, address, BodyPublishers.noBody());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain(INSIDE);
  }

  @Test
  void aFormWithoutItsAnswerOrWithNonsenseIsRefusedAndWritesNothing() {
    String link = suggested();
    int before = db.fetchCount(HISTORY);
    for (Map<String, String> fields :
        List.of(
            Map.<String, String>of(),
            Map.of("yes", ""),
            Map.of("yes", "perhaps"),
            Map.of("yes", "false", "reason", "GARBAGE"),
            Map.of("reason", "TOO_FAR"))) {
      HttpResponse<String> answer = door.post(link, fields);
      assertThat(answer.statusCode()).as("%s", fields).isEqualTo(400);
      assertThat(answer.body()).contains("<h1").doesNotContain(INSIDE);
    }
    assertThat(db.fetchCount(HISTORY)).isEqualTo(before);
    assertThat(door.post(link, Map.of("yes", "true")).statusCode())
        .as("the link is good")
        .isEqualTo(302);
    assertThat(db.fetchCount(HISTORY)).isGreaterThan(before);
  }

  @Test
  void aFormThatIsFarTooLargeIsRefusedWithAPageAndWritesNothing() {
    String link = suggested();
    int before = db.fetchCount(HISTORY);
    HttpResponse<String> answer =
        door.post(link, Map.of("yes", "true", "padding", "x".repeat(3_000_000)));
    assertThat(answer.statusCode()).isIn(400, 413);
    assertThat(answer.body()).contains("<h1").doesNotContain(INSIDE);
    assertThat(db.fetchCount(HISTORY)).isEqualTo(before);
    assertThat(door.get("/nb/activities").statusCode()).isEqualTo(200);
  }

  /** The address of a suggestion that waits for an answer. */
  private String suggested() {
    long municipality = world.municipality();
    long centre = world.unit(municipality);
    var area = world.area(municipality, "Sentrum", 60.0);
    var caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    long participant = people.participant(caseworker, area);
    people.confirmed(caseworker, municipality, participant, centre);
    suggestions.suggest(
        world.inUnit(Role.COORDINATOR, municipality, centre),
        participant,
        offers.craftEvening(area, 1));
    return "/me/suggestion/" + people.tokenMailedTo(people.accountOf(participant));
  }

  private String notFound(String address) {
    HttpResponse<String> answer = door.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(404);
    assertThat(answer.body()).contains("<h1").doesNotContain(INSIDE);
    return answer.body();
  }

  /** Nothing but its state keeps it from the public. */
  private static ActivityContent secretDraft(long area) {
    return new ActivityContent(
        "Hemmelig",
        "",
        Set.of(),
        NorwegianLevel.NONE,
        Audience.EVERYONE,
        null,
        null,
        Set.of(),
        "",
        "",
        area,
        "",
        false,
        null,
        null,
        List.of(),
        null,
        0,
        false);
  }
}
