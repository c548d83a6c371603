package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** The same activities seen otherwise: by week, on a map, near, on paper; and who offers them. */
@JourneyTest
class ViewsJourneyTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Test
  void everyViewIsWithoutBarriersByLightInTheDarkAndOnASmallPhone(Browsers.Town town) {
    Person reader = town.person();
    answerTiles(reader.page(), new ArrayList<>());
    String here = municipality(reader);
    look(
        reader,
        "/nb/activities/week?municipality="
            + here
            + "&week="
            + LocalDate.now(Norway.ZONE).plusWeeks(1),
        "week");
    look(reader, "/ar/activities/month?municipality=" + here, "month");
    look(reader, "/ar/activities/map?municipality=" + here, "map");
    look(reader, "/uk/municipalities/" + here, "municipality");
    look(reader, "/en/themes/conversation", "theme");
    look(reader, "/nn/near", "near");
    look(reader, "/ar/new", "new");
    reader.goTo("/nb/themes/conversation");
    reader.page().locator("main .card-title a").first().click();
    String organisation = reader.page().locator(".page-head .lead a").first().getAttribute("href");
    look(reader, organisation, "organisation");
    assertThat(reader.page().context().cookies()).isEmpty();
  }

  private static String municipality(Person reader) {
    reader.goTo("/nb/");
    String address = reader.page().locator(".chips a").first().getAttribute("href");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static void look(Person reader, String path, String name) {
    reader.page().setViewportSize(1280, 900);
    reader.goTo(path).takesAPicture("views-" + name).findsNoBarrier();
    reader.inTheDark().takesAPicture("views-" + name + "-dark").findsNoBarrier().inTheLight();
    reader.page().setViewportSize(320, 700);
    reader.findsItFitsTheWidth().takesAPicture("views-" + name + "-phone");
  }

  @Test
  void theWeekIsTurnedAndNarrowedWithoutAScript(Browsers.Town town) {
    Person reader = town.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Page page = reader.goTo("/nb/activities").page();
    page.locator(".ways-to-see a").nth(1).click();
    String now = page.locator("h1").innerText();
    page.locator(".steps-beside a[rel~=next]").first().click();
    assertThat(page.locator("h1").innerText()).isNotEqualTo(now);
    assertThat(page.locator(".week-day").count()).isEqualTo(7);
    String next = page.locator("h1").innerText();
    page.locator("select[name=day]").selectOption("tuesday");
    page.locator("main form button").click();
    assertThat(page.locator("h1").innerText()).as("the same week").isEqualTo(next);
    assertThat(page.locator(".week-day").count()).isEqualTo(1);
    page.locator(".week-day a").first().click();
    assertThat(page.url()).containsPattern("/nb/activities/\\w{13}-\\w{13}");

    page = reader.goTo("/nb/near").page();
    assertThat(page.locator("[data-near]").isVisible()).isFalse();
    page.locator(".near-places summary").first().click();
    page.locator(".near-places details").first().locator("a").first().click();
    assertThat(page.url()).contains("sort=distance", "near=");
    assertThat(page.locator("main .card-title a").count()).isPositive();

    page = reader.goTo("/nb/activities/map").page();
    assertThat(page.locator(".map").isVisible()).isFalse();
    page.locator(".map-list a").first().click();
    page.locator(".map-list > li p a").first().click();
    assertThat(page.locator("main .card-title a").count()).isPositive();
  }

  @Test
  void theMapLeadsToItsListByKeyboardAndLoadsTilesFromItsServerAlone(Browsers.Town town) {
    Person reader = town.person();
    Page page = reader.page();
    var tiles = new ArrayList<String>();
    answerTiles(page, tiles);
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url()));
    String municipality = municipality(reader);
    reader.goTo("/nb/activities/map?municipality=" + municipality);
    Locator points = page.locator(".map .map-point");
    PlaywrightAssertions.assertThat(points).hasCount(page.locator(".map-list > li").count());
    PlaywrightAssertions.assertThat(points.first())
        .hasAttribute("aria-label", Pattern.compile(".+: \\d+ aktivitet.*"));
    page.waitForCondition(() -> !tiles.isEmpty());
    points.last().focus();
    page.keyboard().press("Enter");
    Locator place = page.locator(".map-list > .map-here");
    PlaywrightAssertions.assertThat(place).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator(".map-list > .map-here h3")).isFocused();
    page.locator(".map").focus();
    page.keyboard().press("+");
    page.locator(".map a[role=button]").last().focus();
    page.keyboard().press("Enter");
    assertThat(asked)
        .allMatch(
            url -> url.startsWith(town.address()) || url.startsWith("https://tiles.example.org/"));
    reader.findsNoBarrier();
  }

  @Test
  void withoutATileServerThePointsStandOnPlainGround(Browsers.Town town) {
    Person reader = town.person();
    Page page = reader.page();
    page.route(
        url -> url.contains("/activities/map"),
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(answer.text().replaceAll("data-tiles=\"[^\"]*\"", "data-tiles=\"\"")));
        });
    reader.goTo("/ar/activities/map");
    page.locator(".map .map-point").first().waitFor();
    assertThat(page.locator(".map img").count()).isZero();
    assertThat(page.locator(".map .map-point").count())
        .isEqualTo(page.locator(".map-list > li").count());
    reader.takesAPicture("views-map-plain").findsNoBarrier();
  }

  /** Whoever says yes sends no position; whoever says no chooses from the list. */
  @Test
  void nearMeSendsTheNearestAreasNameAndNothingElse(Browsers.Town town) {
    Person reader =
        town.person(
            new Browser.NewContextOptions()
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(59.91234, 10.75678)));
    Page page = reader.goTo("/nb/near").page();
    var near = page.locator(".near-places a").last();
    page.locator(".near-places details").last().locator("summary").click();
    double latitude = Double.parseDouble(near.getAttribute("data-latitude"));
    double longitude = Double.parseDouble(near.getAttribute("data-longitude"));
    page.context().setGeolocation(new Geolocation(latitude + 0.00123, longitude + 0.00123));
    String expected = near.getAttribute("href");
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url() + request.postData()));
    page.locator("[data-near] button").click();
    page.waitForURL(url -> url.endsWith(expected));
    assertThat(asked)
        .noneMatch(
            url -> url.contains("0123") || url.contains(String.valueOf((int) latitude) + "."));

    Person cautious = town.person();
    cautious.goTo("/nb/near").page().locator("[data-near] button").click();
    PlaywrightAssertions.assertThat(cautious.page().locator("[data-near] [role=status]"))
        .containsText("Velg et sted");
  }

  @Test
  void aMonthIsPrintedOnA4AndLightWhateverTheScreenShows(Browsers.Town town) {
    Person reader = town.person();
    String municipality = municipality(reader);
    Page page = reader.inTheDark().goTo("/nb/activities/month?municipality=" + municipality).page();
    page.locator(".steps-beside a[rel~=next]").click();
    String surface = "() => getComputedStyle(document.body).getPropertyValue('--surface')";
    Object dark = page.evaluate(surface);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Object paper = page.evaluate(surface);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    reader.inTheLight();
    assertThat(paper).isNotEqualTo(dark).isEqualTo(page.evaluate(surface));
    reader.inTheDark();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String screen : new String[] {".site-header", ".site-footer", ".search", "[data-print]"}) {
      assertThat(page.locator(screen).isVisible()).as(screen).isFalse();
    }
    assertThat(page.locator(".month-foot").isVisible()).isTrue();
    assertThat(page.locator(".page-head .only-paper").isVisible())
        .as("which municipality")
        .isTrue();
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "pictures", "views-month.pdf")));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).containsPattern("/MediaBox \\[0 0 59[45]\\S* 84[12]\\S*]");
  }

  private static void answerTiles(Page page, List<String> asked) {
    page.route(
        "https://tiles.example.org/**",
        route -> {
          asked.add(route.request().url());
          route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(PIXEL));
        });
  }
}
