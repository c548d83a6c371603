package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The list as the index makes it: by words of five languages, with counts, in three orders. */
@IntegrationTest
class SearchPageTest {
  private static final Pattern CARD = Pattern.compile("card-title\"><a href=\"([^\"]*)\"");

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired CatalogueSearch search;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!search.isReady() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    assertThat(search.isReady()).isTrue();
  }

  private String address(String language, String query) {
    return "/" + language + "/activities?municipality=" + offer.slug() + query;
  }

  private static String q(String text) {
    return "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> cards(String language, String query) {
    return CARD.matcher(site.read(address(language, query)))
        .results()
        .map((MatchResult r) -> r.group(1))
        .toList();
  }

  private String publish(String title) {
    offer.title = title;
    return offer.path(offer.publish());
  }

  @Test
  void aNorwegianActivityIsFoundInTheReadersOwnLanguage() {
    String bike = publish("Sykkelkurs for kvinner");
    publish("Strikkekveld");
    assertThat(cards("uk", q("велосипед"))).containsExactly("/uk" + bike);
    assertThat(cards("ar", q("دراجة"))).containsExactly("/ar" + bike);
    assertThat(cards("en", q("bike"))).containsExactly("/en" + bike);
    assertThat(cards("nb", q("sykelkurs"))).containsExactly("/nb" + bike);
  }

  @Test
  void everyChoiceSaysToHowManyItLeadsWithTheOthersAsTheyAre() {
    offer.day = DayOfWeek.MONDAY;
    publish("Fotball");
    publish("Strikkekveld");
    offer.day = DayOfWeek.TUESDAY;
    publish("Fotball for alle");
    assertThat(site.read(address("nb", "")))
        .contains(">mandag (2)<", ">onsdag (2)<", ">tirsdag (1)<", ">søndag (0)<");
    assertThat(site.read(address("nb", q("fotball"))))
        .contains(">mandag (1)<", ">tirsdag (1)<")
        .contains("Prøve " + Ids.toText(offer.municipality) + " (2)<");
    assertThat(site.read(address("nb", "&day=monday")))
        .as("a choice counts as if it were not made")
        .contains(">mandag (2)<", ">tirsdag (1)<")
        .contains("<strong>2 aktiviteter</strong>");
    assertThat(site.read(address("nb", "&level=none"))).contains("Ingen aktiviteter");
    assertThat(cards("nb", "&level=a1&childcare=yes&free=yes&age=adult")).hasSize(3);
    assertThat(cards("nb", "&age=child")).isEmpty();
  }

  @Test
  void theNearestAreaComesFirstWhereSomebodySaysWhereTheyAre() {
    String here = publish("Fotball her");
    var north = world.area(offer.municipality, "Nordmo", 61);
    String far = offer.path(offer.publishIn(north));
    assertThat(cards("nb", "&sort=distance&near=" + Ids.toText(north.id())))
        .containsExactly("/nb" + far, "/nb" + here);
    assertThat(cards("nb", "&sort=distance&near=" + Ids.toText(offer.area.id())))
        .containsExactly("/nb" + here, "/nb" + far);
    assertThat(cards("nb", "&sort=distance&near=nowhere")).hasSize(2);
  }

  @Test
  void whereLittleIsFoundThePageHelps() {
    publish("Keramikk");
    assertThat(site.read(address("nb", q("kerammik"))))
        .contains("Mente du:", "q=keramikk", "ligner bare");
    assertThat(site.read(address("nb", q("keramikk") + "&day=sunday")))
        .contains("Vi fant ingen aktiviteter", "1 aktivitet uten «søndag»");
  }

  @Test
  void whatThePublicNoLongerSeesIsGoneAtOnceFromListsCountsSuggestionsAndTags() {
    offer.title = "Xylofon og trommer";
    long id = offer.publish();
    var before = site.get(address("nb", q("xylofon")));
    assertThat(Site.text(before)).contains("Xylofon");
    activities.cancel(offer.member, offer.municipality, id, CancelReason.WEATHER);
    var after = site.get(address("nb", q("xylofon")), "If-None-Match", before.getHeader("ETag"));
    assertThat(after.getStatus()).isEqualTo(200);
    assertThat(cards("nb", q("xylofon"))).isEmpty();
    assertThat(suggestions("nb", "xylof")).doesNotContain("Xylofon");
  }

  @Test
  void draftsChangeNothingThatAnybodyCanSee() {
    publish("Fotball");
    var before = site.get(address("nb", q("zamponja")));
    String suggested = suggestions("nb", "zampo");
    offer.title = "Zamponja";
    offer.draft();
    var after = site.get(address("nb", q("zamponja")));
    assertThat(Site.text(after)).isEqualTo(Site.text(before)).contains("Vi fant ingen");
    assertThat(suggestions("nb", "zampo")).isEqualTo(suggested).doesNotContain("Zamponja");
  }

  @Test
  void aHiddenAddressIsNeitherFoundNorSuggestedNorNear() {
    offer.hidden = true;
    publish("Kvinnegruppe");
    for (String sought : List.of("Krypinnveien", "krypin", "Biblioteket", "inngang")) {
      assertThat(cards("nb", q(sought))).as(sought).isEmpty();
      assertThat(suggestions("nb", sought)).doesNotContain("Krypinn");
    }
  }

  private String suggestions(String language, String text) {
    return site.read(
        "/"
            + language
            + "/activities/suggestions?q="
            + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @Test
  void suggestionsAreCacheableAndKnowNobody() {
    publish("Glassblåsing på torsdag");
    String address = "/nb/activities/suggestions?q=glassbl";
    var answer = site.get(address);
    assertThat(Site.text(answer)).contains("Glassblåsing på torsdag").contains("\"heard\"");
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(answer.getHeader("Cache-Control")).contains("public").contains("no-cache");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    var again = site.get(address, "If-None-Match", answer.getHeader("ETag"));
    assertThat(again.getStatus()).isEqualTo(304);
    offer.publish();
    assertThat(site.get(address, "If-None-Match", answer.getHeader("ETag")).getStatus())
        .isEqualTo(200);
    assertThat(suggestions("uk", "вело")).contains("words");
    assertThat(suggestions("nb", "x".repeat(5000))).contains("\"words\":[]");
    assertThat(suggestions("nb", "")).contains("\"words\":[]");
  }

  @Test
  void tooManyQuestionsASecondAreToldToComeLater() {
    MockHttpServletResponse answer = site.get("/nb/activities/suggestions?q=");
    for (int i = 0; i < 5000 && answer.getStatus() == 200; i++) {
      answer = site.get("/nb/activities/suggestions?q=");
    }
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (answer.getStatus() == 429 && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      answer = site.get("/nb/activities/suggestions?q=");
    }
    assertThat(answer.getStatus()).isEqualTo(200);
  }

  @Test
  void whateverSomebodyWritesGetsAClearPage() {
    publish("Fotball");
    for (String text :
        List.of(
            "title:fotball AND (x OR y)",
            "[a TO z] {x TO y}",
            "fotball~ fotball~99 ^5 +a -b !c && || \\",
            "/(a+)+$/",
            "***",
            "?",
            "\"",
            "og i på med",
            "⚽🚲",
            "\u202Efotball\u202C",
            "\u200F\u200E",
            "a b c d e f g h i j k l m n o p q r s t u v w x y z",
            "ааааааааааааааааааа",
            "'; drop table activity; --",
            "%00",
            "\u0000",
            "x".repeat(100),
            "Å".repeat(10_000))) {
      for (Language language : List.of(Language.NB, Language.AR)) {
        var answer = site.get(address(language.code(), q(text)));
        assertThat(answer.getStatus()).as(text).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
      }
    }
    assertThat(cards("nb", q("\u202Efotball\u202C"))).hasSize(1);
    assertThat(cards("nb", q("fotball*"))).hasSize(1);
    for (String query :
        List.of("&sort=x", "&level=x", "&age=x", "&near=x", "&page=2147483647", "&sort=distance")) {
      assertThat(site.get(address("nb", query)).getStatus()).as(query).isEqualTo(200);
    }
    assertThat(site.read(address("nb", "&age=x"))).contains("Vi forstod ikke hele søket");
    assertThat(site.read(address("nb", q("⚽🚲")))).contains("Vi forstod ikke hele søket");
  }
}
