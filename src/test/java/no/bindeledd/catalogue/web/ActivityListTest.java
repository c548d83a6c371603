package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The list: its filters, its pages, and what people write into an address. */
@IntegrationTest
class ActivityListTest {
  private static final Pattern CARD = Pattern.compile("card-title\"><a href=\"([^\"]*)\"");

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

  List<String> cards(String query) {
    return cardsAt("/nb/activities?municipality=" + offer.slug() + query);
  }

  List<String> cardsAt(String address) {
    return CARD.matcher(site.read(address)).results().map((MatchResult r) -> r.group(1)).toList();
  }

  @Test
  void filtersNarrowTheListAndStandInTheAddressOfTheOtherLanguages() {
    offer.title = "Turgruppe";
    offer.day = DayOfWeek.MONDAY;
    String walk = "/nb" + offer.path(offer.publish());
    offer.title = "Strikkekveld";
    offer.day = DayOfWeek.TUESDAY;
    String knitting = "/nb" + offer.path(offer.publish());

    assertThat(cards("")).containsExactlyInAnyOrder(walk, knitting);
    assertThat(cards("&day=monday")).containsExactly(walk);
    assertThat(cards("&q=strikk")).containsExactly(knitting);
    assertThat(cards("&language=ar")).hasSize(2);
    assertThat(cards("&q=ingenting")).isEmpty();
    String empty = site.read("/nb/activities?municipality=" + offer.slug() + "&q=ingenting");
    assertThat(empty)
        .contains("Vi fant ingen aktiviteter")
        .contains("value=\"ingenting\"")
        .contains("href=\"/ar/activities?municipality=" + offer.slug() + "&amp;q=ingenting\"");
  }

  @Test
  void aLongListHasPagesThatLoseNothing() {
    offer.title = "Tur & \"natur\"";
    for (int i = 0; i < 43; i++) {
      offer.publish();
    }
    String found = "&q=" + URLEncoder.encode("tur natur", StandardCharsets.UTF_8);
    var first = cards(found);
    var second = cards(found + "&page=2");
    var third = cards(found + "&page=3");
    assertThat(first).hasSize(20);
    assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
    assertThat(third).hasSize(3).doesNotContainAnyElementsOf(second);
    assertThat(cards(found + "&page=99")).isEqualTo(third);
    assertThat(cards(found + "&page=-1")).isEqualTo(first);

    String html = site.read("/nb/activities?municipality=" + offer.slug() + found);
    var next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(html);
    assertThat(next.find()).isTrue();
    assertThat(cardsAt(next.group(1).replace("&amp;", "&"))).isEqualTo(second);
  }

  @Test
  void nonsenseIsLeftOutAndSaidSo() {
    offer.publish();
    for (String query :
        List.of(
            "municipality=nowhere",
            "language=xx",
            "day=someday",
            "q=" + "x".repeat(5000),
            "day=%27%3B+drop+table",
            "municipality=%00")) {
      assertThat(site.read("/nb/activities?" + query))
          .as(query)
          .contains("Vi forstod ikke hele søket")
          .contains("card-title");
    }
    for (String query :
        List.of("page=9999999999999", "page=x", "q=%25", "q=%5C%27%22", "unknown=1", "q=&q=")) {
      assertThat(site.get("/nb/activities?" + query).getStatus()).as(query).isEqualTo(200);
    }
  }

  @Test
  void whatSomebodyAsksOrWritesIsNeverMarkup() {
    offer.title = "<script>alert(1)</script>";
    offer.description = "</script><img src=x onerror=alert(2)>";
    String path = offer.path(offer.publish());
    String list =
        site.read(
            "/nb/activities?municipality="
                + offer.slug()
                + "&q=%22%3E%3Cscript%3Ealert(3)%3C/script%3E");
    assertThat(list).doesNotContain("<script>alert").contains("&gt;&lt;script&gt;alert(3)");
    assertThat(site.read("/nb" + path)).doesNotContain("<script>alert").doesNotContain("<img");
  }
}
