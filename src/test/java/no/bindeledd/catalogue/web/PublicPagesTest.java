package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** The public pages by themselves: languages, caching, no trace of a reader, what is not there. */
@IntegrationTest
class PublicPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
  }

  List<String> everyPage(long activity) {
    return List.of(
        "/",
        "/activities",
        offer.path(activity),
        "/municipalities/" + offer.slug(),
        "/activities/week",
        "/activities/month",
        "/activities/map",
        "/activities/map?municipality=" + offer.slug(),
        "/organisations/" + Ids.toText(offer.organisation),
        "/themes",
        "/themes/food",
        "/near",
        "/new",
        "/grants",
        "/about",
        "/accessibility",
        "/open",
        "/open/embed",
        "/privacy");
  }

  @Test
  void everyPageSpeaksEachLanguageAndSetsNoCookie() {
    long id = offer.publish();
    for (Language language : Language.offered()) {
      for (String path : everyPage(id)) {
        var answer = site.get("/" + language.code() + path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Cache-Control")).contains("no-cache").contains("public");
        assertThat(answer.getHeader("Content-Language")).isEqualTo(language.code());
        assertThat(answer.getHeader("ETag")).startsWith("W/\"");
        assertThat(answer.getHeader("Content-Security-Policy"))
            .contains("default-src 'none'")
            .doesNotContain("unsafe");
        String html = Site.text(answer);
        assertThat(html)
            .contains("lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"")
            .doesNotContain("catalogue.")
            .doesNotContain("th:");
        for (Language other : Language.offered()) {
          assertThat(html).contains("href=\"/" + other.code() + path + "\"");
        }
      }
    }
  }

  @Test
  void everyTextComesFromABundle() {
    long id = offer.publish();
    for (String path : everyPage(id)) {
      String html = site.read("/qps" + path);
      String body = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
      String bare =
          body.replaceAll("(?s)<(\\w+)[^>]*lang=\"(?:n[obn]|en|uk|ar)\"[^>]*>.*?</\\1>", "")
              .replaceAll("(?s)<(code|textarea)[^>]*dir=\"ltr\"[^>]*>.*?</\\1>", "")
              .replaceAll("(?s)⟦.*?⟧", "")
              .replaceAll("(?s)<a [^>]*(mailto|tel|http)[^>]*>.*?</a>", "")
              .replaceAll("(?s)<(dd|option|span)[^>]*>[^<⟦]*</\\1>", "")
              .replaceAll("(?s)<[^>]*>", "");
      assertThat(bare).as(path).doesNotContainPattern("\\p{L}{3}");
    }
  }

  @Test
  void theDoorLeadsToTheLanguageThatTheBrowserPrefers() {
    var arabic = site.get("/", "Accept-Language", "fr, ar;q=0.8, en;q=0.5");
    assertThat(arabic.getStatus()).isEqualTo(302);
    assertThat(arabic.getHeader("Location")).isEqualTo("/ar/");
    assertThat(arabic.getHeader("Vary")).contains("Accept-Language");
    assertThat(site.get("/", "Accept-Language", "no-NO").getHeader("Location")).isEqualTo("/nb/");
    assertThat(site.get("/", "Accept-Language", ";;q=x").getHeader("Location")).isEqualTo("/nb/");
    assertThat(site.get("/").getHeader("Location")).isEqualTo("/nb/");
    assertThat(site.get("/uk").getHeader("Location")).isEqualTo("/uk/");
  }

  @Test
  void aPageIsSentAgainOnlyWhenItHasChanged() {
    long id = offer.publish();
    String address = "/nb" + offer.path(id);
    String tag = site.get(address).getHeader("ETag");
    var again = site.get(address, "If-None-Match", tag);
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(again.getHeader("Cache-Control")).contains("no-cache");
    assertThat(site.get("/nn" + offer.path(id), "If-None-Match", tag).getStatus()).isEqualTo(200);

    String list = site.get("/nb/activities").getHeader("ETag");
    offer.publish();
    assertThat(site.get(address, "If-None-Match", tag).getStatus()).isEqualTo(200);
    assertThat(site.get("/nb/activities", "If-None-Match", list).getStatus()).isEqualTo(200);
  }

  @Test
  void theHeadOfAPageCanBeAskedFor() {
    var answer = site.ask(HttpMethod.HEAD, "/nb/activities");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("ETag")).isNotNull();
    assertThat(site.ask(HttpMethod.POST, "/nb/activities").getStatus()).isEqualTo(405);
  }

  @Test
  void whatIsNotPublicLooksLikeWhatDoesNotExist() {
    long draft = offer.draft();
    long cancelled = offer.publish();
    activities.cancel(offer.member, offer.municipality, cancelled, CancelReason.values()[0]);
    long foreign = new Offer(world, activities, clock).publish();
    var unknown = site.get("/nb" + offer.path(Ids.parse("0000000000001")));
    assertThat(unknown.getStatus()).isEqualTo(404);
    assertThat(Site.text(unknown)).contains("Vi finner ikke siden");
    for (String address :
        List.of(
            offer.path(draft),
            offer.path(cancelled),
            offer.path(foreign),
            offer.path(draft) + ".ics",
            "/activities/" + draft,
            "/activities/x",
            "/municipalities/nowhere",
            "/organisations/" + Ids.toText(draft),
            "/organisations/x",
            "/themes/nothing",
            "/themes/food?municipality=nowhere",
            "/grants/x",
            "/grants/" + Ids.toText(offer.municipality) + "-" + Ids.toText(draft),
            "/no-such-page")) {
      var answer = site.get("/nb" + address);
      assertThat(answer.getStatus()).as(address).isEqualTo(404);
      assertThat(answer.getContentAsByteArray()).isEqualTo(unknown.getContentAsByteArray());
      assertThat(answer.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
    }
  }

  @Test
  void anUnknownLanguageIsNotFoundInTheReadersOwn() {
    var answer = site.get("/fr/activities", "Accept-Language", "ar");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(Site.text(answer)).contains("dir=\"rtl\"").contains("لا نجد الصفحة");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("ETag")).isNull();
  }

  @Test
  void aForgedHostGetsNothing() {
    assertThat(site.get("/nb/", "Host", "evil.example").getStatus()).isEqualTo(400);
  }

  @Test
  void aDemonstrationAsksSearchEnginesToStayAway() {
    assertThat(site.read("/robots.txt")).contains("Disallow: /\n");
  }
}
