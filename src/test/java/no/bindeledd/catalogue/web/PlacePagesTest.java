package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.SitePolicy;
import no.bindeledd.municipality.Area;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Map and "near me": what everybody may know of where things are, and nothing finer. */
@IntegrationTest
class PlacePagesTest {
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

  String map(String more) {
    return site.read("/nb/activities/map?municipality=" + offer.slug() + more);
  }

  @Test
  void theMapHasTheAreasOfAMunicipalityWithWhatHappensThere() {
    Area valley = world.area(offer.municipality, "Dalen", 60.5);
    Area empty = world.area(offer.municipality, "Ødemarka", 61);
    offer.title = "Kor";
    String here = offer.path(offer.publish());
    offer.title = "Tur";
    String there = offer.path(offer.publishIn(valley));
    String html = map("");
    assertThat(html)
        .contains("id=\"p-" + Ids.toText(valley.id()) + "\"", "data-latitude=\"60.5\"")
        .contains("Fjordbyen: 1 aktivitet.", here, there)
        .contains("near=" + Ids.toText(valley.id()))
        .doesNotContain(Ids.toText(empty.id()) + "\" data");
    assertThat(map("&q=tur")).contains(there).doesNotContain(here);
  }

  @Test
  void aHiddenPlaceIsOnItsAreasCentreAndNowhereElse() {
    offer.hidden = true;
    offer.publish();
    String html = map("");
    assertThat(html)
        .contains("data-latitude=\"60.0\"", "data-longitude=\"10.0\"")
        .doesNotContain("Biblioteket")
        .doesNotContain(Offer.HIDDEN);
    assertThat(html.split("data-latitude", -1)).as("one point for the area").hasSize(2);
  }

  @Test
  void withoutAMunicipalityTheMapHasOnePointForEachInTheMiddleOfItsAreas() {
    world.area(offer.municipality, "Dalen", 62);
    offer.publish();
    String html = site.read("/nb/activities/map");
    int from = html.indexOf("id=\"p-" + offer.slug() + "\"");
    assertThat(html.substring(from, html.indexOf("</li>", from)))
        .contains("data-latitude=\"61.0\"", "data-count=\"1\"", "?municipality=" + offer.slug());
  }

  @Test
  void onlyTheMapMayShowTilesAndOnlyFromTheServerThatIsConfigured() {
    offer.publish();
    assertThat(site.get("/nb/activities/map").getHeaders("Content-Security-Policy"))
        .as("none is configured here")
        .containsExactly(SitePolicy.ALL);
    var tiles = new MapProperties("https://tiles.example.org:8443/{z}/{x}/{y}.png?k=1", "© Kart");
    assertThat(tiles.policy())
        .contains("img-src 'self' data: https://tiles.example.org:8443;")
        .isEqualTo(SitePolicy.ALL.replace("data:", "data: https://tiles.example.org:8443"));
    for (String wrong :
        new String[] {
          "tiles/{z}/{x}/{y}.png",
          "javascript:{z}{x}{y}",
          "https://tiles.example.org/",
          "https://a:b@tiles.example.org/{z}/{x}/{y}",
          "https://{z}{x}{y}; script-src *"
        }) {
      assertThatThrownBy(() -> new MapProperties(wrong, ""))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nearOffersEachAreaByItsCentreAndItsAddressNamesTheAreaAlone() {
    offer.publish();
    String id = Ids.toText(offer.area.id());
    String address =
        "/nb/activities?municipality=" + offer.slug() + "&amp;sort=distance&amp;near=" + id;
    assertThat(site.read("/nb/near"))
        .contains(address, "data-latitude=\"60.0\"", "Prøve " + Ids.toText(offer.municipality));
    assertThat(site.read(address.replace("&amp;", "&"))).contains("Det som er nærmest");
    long quiet = world.municipality();
    world.area(quiet, "Stille", 60);
    assertThat(site.read("/nb/near"))
        .as("where nothing happens, nothing is near")
        .doesNotContain(Ids.toText(quiet));
  }
}
