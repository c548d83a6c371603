package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A list in somebody else's page, and no other page of ours there. */
@IntegrationTest
class EmbedTest {
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

  @Test
  void theListMayStandInAnyFrame() {
    offer.publish();
    var answer = site.get("/nb/embed?municipality=" + offer.slug());
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("frame-ancestors *")
        .doesNotContain("script-src");
    assertThat(answer.getHeader("X-Frame-Options")).isNull();
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    var page = Jsoup.parse(Site.text(answer));
    assertThat(page.select("script, form, button, input")).isEmpty();
    assertThat(page.select("a")).hasSize(2);
    assertThat(page.select("a"))
        .allSatisfy(
            link -> {
              assertThat(link.attr("target")).isEqualTo("_blank");
              assertThat(link.attr("rel")).contains("noopener");
            });
    assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
  }

  @Test
  void noOtherPageMay() {
    String path = offer.path(offer.publish());
    for (String other :
        List.of(
            "/nb/",
            "/nb/activities",
            "/nb" + path,
            "/nb/open/embed",
            "/nb/embed/",
            "/me/embed",
            "/app/embed",
            "/me/sign-in",
            "/api/v1/activities")) {
      var answer = site.get(other);
      assertThat(answer.getHeader("X-Frame-Options")).as(other).isEqualTo("DENY");
      if (!other.startsWith("/app")) {
        assertThat(answer.getHeader("Content-Security-Policy"))
            .as(other)
            .contains("frame-ancestors 'none'");
      }
    }
  }

  @Test
  void theCodeShowsWhatWasChosen() {
    offer.publish();
    var page =
        Jsoup.parse(
            site.read("/uk/open/embed?municipality=" + offer.slug() + "&q=%22%3E%3Cscript%3E"));
    var frame = Jsoup.parse(page.select("textarea").text()).select("iframe");
    assertThat(frame).hasSize(1);
    String address = frame.attr("src");
    assertThat(address).contains("/uk/embed?municipality=" + offer.slug()).doesNotContain("<");
    assertThat(frame.attr("title")).isNotBlank();
    assertThat(frame.attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    assertThat(site.get(address.substring(address.indexOf("/uk/"))).getStatus()).isEqualTo(200);
  }
}
