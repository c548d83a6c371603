package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as programs meet it: what its description promises, and what it says to nonsense. */
@IntegrationTest
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROOT = "/api/v1";

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired SessionService sessions;
  @Autowired SessionChangeService changes;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  String here;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    here = "municipality=" + offer.slug();
  }

  @Test
  void everyAnswerIsAsTheDescriptionSays() {
    long id = offer.publish();
    offer.hidden = true;
    offer.publish();
    var planned = catalogue.sessions(Caller.ANYONE, offer.municipality, id);
    sessions.cancel(
        offer.member, offer.municipality, planned.getFirst().id(), CancelReason.values()[0]);
    var second = planned.get(1);
    changes.move(
        offer.member,
        offer.municipality,
        second.id(),
        second.version(),
        new PlannedSession(second.from().plusSeconds(3600), second.to().plusSeconds(3600)),
        new SessionPlace("Svømmehallen", "Badeveien 3"));
    String one = offer.path(id);
    var document = read(ROOT + "/openapi.json");
    assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");

    var seen = new HashSet<String>();
    for (String[] pair :
        new String[][] {
          {"/activities", "/activities?" + here},
          {"/activities", "/activities?lang=ar&limit=1&" + here},
          {"/activities/{id}", one},
          {"/activities/{id}/sessions", one + "/sessions?limit=3"},
          {"/municipalities", "/municipalities?lang=uk"},
          {"/openapi.json", "/openapi.json"}
        }) {
      seen.add(pair[0]);
      assertFits(document, pair[0], "200", "application/json", read(ROOT + pair[1]));
    }
    for (String path : document.get("paths").propertyNames()) {
      assertThat(seen).as("a path that no test asks").contains(path);
    }
    assertFits(
        document,
        "/activities/{id}",
        "404",
        "application/problem+json",
        json(site.get(ROOT + "/activities/x-y")));
    assertFits(
        document,
        "/activities",
        "400",
        "application/problem+json",
        json(site.get(ROOT + "/activities?day=someday")));
  }

  @Test
  void aProgramThatAsksForMoreThanANodeGivesIsToldToComeBack() {
    MockHttpServletResponse answer = site.get(ROOT + "/municipalities");
    for (int i = 0; i < 5000 && answer.getStatus() == 200; i++) {
      answer = site.get(ROOT + "/municipalities");
    }
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    assertThat(json(answer).get("title").asString()).isNotBlank();
    assertThat(read(ROOT + "/municipalities").get("items")).as("later").isNotNull();
  }

  @Test
  void aProgramReadsEverythingOnceWhateverIsPublishedMeanwhile() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      expected.add(offer.path(offer.publish()).substring("/activities/".length()));
    }
    var seen = new ArrayList<String>();
    String next = ROOT + "/activities?limit=3&lang=en&" + here;
    int pieces = 0;
    while (next != null) {
      JsonNode piece = read(next);
      piece.get("items").forEach(item -> seen.add(item.get("id").asString()));
      assertThat(piece.get("items").size()).isLessThanOrEqualTo(3);
      next = piece.get("next").isNull() ? null : inPortal(piece.get("next").asString());
      if (next != null) {
        assertThat(next).contains("limit=3").contains("lang=en").contains(here);
      }
      if (++pieces == 1) {
        expected.add(offer.path(offer.publish()).substring("/activities/".length()));
      }
    }
    assertThat(pieces).isEqualTo(3);
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void sessionsComeInPiecesInOrderOfTime() {
    long id = offer.publish();
    var expected =
        catalogue.sessions(Caller.ANYONE, offer.municipality, id).stream()
            .map(s -> Ids.toText(s.id()))
            .toList();
    var seen = new ArrayList<String>();
    String next = ROOT + offer.path(id) + "/sessions?limit=6";
    while (next != null) {
      JsonNode piece = read(next);
      piece.get("items").forEach(item -> seen.add(item.get("id").asString()));
      next = piece.get("next").isNull() ? null : inPortal(piece.get("next").asString());
    }
    assertThat(seen).containsExactlyElementsOf(expected);
    var first = read(ROOT + offer.path(id) + "/sessions?limit=1").at("/items/0/from").asString();
    assertThat(OffsetDateTime.parse(first).toInstant())
        .isEqualTo(catalogue.sessions(Caller.ANYONE, offer.municipality, id).getFirst().from());
    assertThat(OffsetDateTime.parse(first).getOffset())
        .isEqualTo(Norway.ZONE.getRules().getOffset(OffsetDateTime.parse(first).toInstant()));
  }

  @Test
  void namesAreInTheLanguageThatWasAskedFor() {
    offer.publish();
    String list = ROOT + "/activities?" + here;
    assertThat(read(list).at("/items/0/level").toString())
        .contains("\"code\":\"a1\"")
        .contains("Noen få ord norsk");
    assertThat(read(list + "&lang=ar").at("/items/0/languages/0/name").asString())
        .isEqualTo("العربية");
    assertThat(read(list + "&lang=uk").at("/items/0/url").asString()).contains("/uk/activities/");
  }

  @Test
  void theFiltersOfTheListCount() {
    offer.publish();
    for (String fits : new String[] {"language=ar", "day=thursday", "free=yes", "q=spr%C3%A5k"}) {
      assertThat(read(ROOT + "/activities?" + here + "&" + fits).get("items").size())
          .as(fits)
          .isOne();
    }
    for (String other : new String[] {"language=so", "day=friday", "level=none", "q=fotball"}) {
      assertThat(read(ROOT + "/activities?" + here + "&" + other).get("items").size())
          .as(other)
          .isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/activities?municipality=atlantis, municipality",
    "/activities?day=someday, day",
    "/activities?q=%20, q",
    "/activities?free=maybe, free",
    "/activities?limit=0, limit",
    "/activities?limit=101, limit",
    "/activities?limit=-1, limit",
    "/activities?limit=1e3, limit",
    "/activities?after=xyz, after",
    "/activities?after=, after",
    "/activities?lang=xx, lang",
    "/activities?sort=next, sort",
    "/activities?offset=20, offset",
    "/municipalities?limit=3, limit"
  })
  void whatIsNotUnderstoodIsSaid(String asked, String parameter) {
    var answer = site.get(ROOT + asked);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(json(answer).get("parameter").asString()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-5", "x-y", "99999999999999999999-0000000000000", "5-"})
  void aMarkThatWeDidNotMakeIsSaid(String mark) {
    long id = offer.publish();
    var answer = site.get(ROOT + offer.path(id) + "/sessions?after=" + mark);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(json(answer).get("parameter").asString()).isEqualTo("after");
  }

  @Test
  void whatIsNotPublicIsAsWhatIsNotThere() {
    String draft = Site.text(site.get(ROOT + offer.path(offer.draft())));
    String nothing = Site.text(site.get(ROOT + offer.path(1)));
    assertThat(draft.replaceAll("[0-9a-z]{13}", ""))
        .isEqualTo(nothing.replaceAll("[0-9a-z]{13}", ""));
    for (String other : new String[] {"/nothing", "/activities/a/b/c", ""}) {
      var answer = site.get(ROOT + other);
      assertThat(answer.getStatus()).as(other).isEqualTo(404);
      assertThat(answer.getContentType()).as(other).startsWith("application/problem+json");
    }
  }

  @Test
  void aHiddenPlaceIsNotThere() {
    offer.hidden = true;
    String path = offer.path(offer.publish());
    for (String address : List.of("/activities?" + here, path, path + "/sessions")) {
      assertThat(site.read(ROOT + address))
          .as(address)
          .doesNotContain("Krypinn")
          .doesNotContain("Biblioteket\"")
          .doesNotContain("Heis ved");
    }
    assertThat(read(ROOT + path).get("place").isNull()).isTrue();
    assertThat(read(ROOT + path).get("placeAfterSignUp").asBoolean()).isTrue();
  }

  @Test
  void anyPageMayReadAndNoneMayWrite() {
    offer.publish();
    var read = site.get(ROOT + "/activities", "Origin", "https://other.example");
    assertThat(read.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(read.getHeader("Access-Control-Allow-Credentials")).isNull();
    assertThat(read.getHeader("Set-Cookie")).isNull();
    for (HttpMethod method :
        List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH)) {
      var write = site.ask(method, ROOT + "/activities");
      assertThat(write.getStatus()).as(method.name()).isEqualTo(405);
      assertThat(write.getHeader("Allow")).contains("GET");
      var asked =
          site.ask(
              HttpMethod.OPTIONS,
              ROOT + "/activities",
              "Origin",
              "https://other.example",
              "Access-Control-Request-Method",
              method.name());
      assertThat(asked.getStatus()).as(method.name()).isEqualTo(403);
    }
    for (String page : new String[] {"/nb/activities", "/nb/activities.ics", "/me/sign-in"}) {
      assertThat(
              site.get(page, "Origin", "https://other.example")
                  .getHeader("Access-Control-Allow-Origin"))
          .as(page)
          .isNull();
    }
  }

  @Test
  void whoHasTheAnswerIsToldSoUntilSomethingChanges() {
    String path = offer.path(offer.publish());
    for (String address :
        List.of("/activities?" + here, path, path + "/sessions", "/municipalities")) {
      var first = site.get(ROOT + address);
      assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, public");
      String tag = first.getHeader("ETag");
      assertThat(site.get(ROOT + address, "If-None-Match", tag).getStatus())
          .as(address)
          .isEqualTo(304);
      offer.publish();
      assertThat(site.get(ROOT + address, "If-None-Match", tag).getStatus())
          .as(address)
          .isEqualTo(200);
    }
  }

  private void assertFits(
      JsonNode document, String path, String status, String type, JsonNode answer) {
    JsonNode schema =
        document
            .get("paths")
            .get(path)
            .at("/get/responses/" + status + "/content")
            .get(type)
            .get("schema");
    assertThat(new JsonSchema(document).faults(schema, answer)).as(path).isEmpty();
  }

  private JsonNode read(String address) {
    return JSON.readTree(site.read(address));
  }

  private static JsonNode json(MockHttpServletResponse answer) {
    return JSON.readTree(Site.text(answer));
  }

  private static String inPortal(String address) {
    return address.substring(address.indexOf(ROOT));
  }
}
