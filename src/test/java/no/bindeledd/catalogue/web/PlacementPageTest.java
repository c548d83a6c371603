package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Placement;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** How the public finds a placement, and what its page says. */
@IntegrationTest
class PlacementPageTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void anOffer() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
  }

  private long publish() {
    LocalDate today = Norway.today(clock);
    return offer.publish(
        new Placement(
            ActivityKind.LANGUAGE_PRACTICE,
            15,
            "Rydde hyller og hjelpe kunder.",
            "Kari Prøve",
            "900 00 000",
            today,
            today.plusDays(90)));
  }

  @Test
  void itsPageSaysHoursPeriodTasksAndWhomToMeet() {
    Document page = Jsoup.parse(site.read("/nb" + offer.path(publish())));
    assertThat(page.select(".badge").eachText()).contains("Språkpraksis");
    assertThat(page.selectFirst("#tasks + p").text()).isEqualTo("Rydde hyller og hjelpe kunder.");
    assertThat(page.select("dl.facts").text()).contains("15 timer i uka", "Kari Prøve");
    assertThat(page.select("a[href=tel:90000000]")).hasSize(1);
    assertThat(page.select("#sessions")).as("nobody meets").isEmpty();
    assertThat(page.select("link[type=text/calendar]")).isEmpty();
  }

  @Test
  void whereThePlaceIsHiddenSoIsThePerson() {
    offer.hidden = true;
    long id = publish();
    assertThat(site.read("/nb" + offer.path(id))).doesNotContain("Kari Prøve", "90000000");
    assertThat(site.read("/api/v1" + offer.path(id)))
        .contains("\"hoursAWeek\":15", "\"contact\":null")
        .doesNotContain("Kari Prøve");
  }

  @Test
  void theListIsNarrowedToPlacements() {
    publish();
    offer.publish();
    String here = "/nb/activities?municipality=" + offer.slug();
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(cards(here)).hasSize(2));
    Document practice = cardsPage(here + "&kind=language_practice");
    assertThat(practice.select("article.card")).hasSize(1);
    assertThat(practice.select("article.card").text()).contains("Språkpraksis", "15 timer i uka");
    assertThat(cards(here + "&kind=work_practice")).isEmpty();
    assertThat(cards(here + "&kind=meeting")).hasSize(1);
    assertThat(site.read(here + "&kind=holiday")).contains("notice-warning");
  }

  private org.jsoup.select.Elements cards(String address) {
    return cardsPage(address).select("article.card");
  }

  private Document cardsPage(String address) {
    return Jsoup.parse(site.read(address));
  }
}
