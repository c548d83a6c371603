package no.bindeledd.catalogue.ready;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.TrustService;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.catalogue.web.Offer;
import no.bindeledd.catalogue.web.Site;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Statements;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/**
 * Pages that are kept, on a node of its own beside the one of the program: it hears nothing of what
 * is published but by the database, and its time passes when the test says so.
 */
@IntegrationTest
class ReadyPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired TrustService trust;
  @Autowired PublicActivityService catalogue;
  @Autowired CatalogueSearch search;
  @Autowired PortalProperties portal;
  @Autowired PageRules rules;
  @Autowired Clock clock;
  @Autowired DSLContext db;

  final AtomicLong now = new AtomicLong();
  final AtomicReference<Runnable> whileReading = new AtomicReference<>(() -> {});
  SimpleMeterRegistry meters = new SimpleMeterRegistry();
  PageStore pages;
  KnownVersions versions;
  ReadyPages filter;
  Site node;
  Offer offer;

  @BeforeEach
  void aNode() {
    offer = new Offer(world, activities, clock);
    node(DataSize.ofMegabytes(8));
  }

  @AfterEach
  void end() {
    versions.destroy();
  }

  void node(DataSize most) {
    meters = new SimpleMeterRegistry();
    pages = new PageStore(most, meters);
    versions =
        new KnownVersions(
            catalogue,
            search,
            pages,
            clock,
            () -> {
              whileReading.get().run();
              return now.get();
            });
    filter = new ReadyPages(rules, versions, pages, portal);
    node = new Site(context, filter);
    versions.read();
  }

  double hits() {
    return meters.counter("bindeledd.pages.hits").count();
  }

  double kept() {
    return meters.get("bindeledd.pages.kept").gauge().value();
  }

  static Map<String, List<String>> head(MockHttpServletResponse answer) {
    var head = new HashMap<String, List<String>>();
    answer.getHeaderNames().forEach(name -> head.put(name, answer.getHeaders(name)));
    return head;
  }

  /** From the second time on a page is kept. */
  MockHttpServletResponse keep(String address) {
    node.get(address);
    return node.get(address);
  }

  /** What a page says when the program makes it, whatever is kept. */
  MockHttpServletResponse made(String address) {
    return new Site(context, new ReadyPages(new PageRules(List.of()), versions, pages, portal))
        .get(address);
  }

  @Test
  void aKeptPageIsWhatThePageSaysHeadAndAllAndAsksNoDatabase() {
    long id = offer.publish();
    versions.read();
    for (String address :
        List.of(
            "/nb/",
            "/nn/activities",
            "/uk/activities?municipality=" + offer.slug(),
            "/ar" + offer.path(id),
            "/en" + offer.path(id) + ".ics",
            "/nb/about")) {
      double before = hits();
      var first = keep(address);
      var second = new AtomicReference<MockHttpServletResponse>();
      assertThat(Statements.of(db, () -> second.set(node.get(address)))).as(address).isEmpty();
      assertThat(hits()).as(address).isEqualTo(before + 1);
      assertThat(second.get().getContentAsByteArray())
          .isEqualTo(first.getContentAsByteArray())
          .isEqualTo(made(address).getContentAsByteArray())
          .isNotEmpty();
      assertThat(head(second.get())).isEqualTo(head(first)).containsKeys("Vary", "ETag");
      var plain = head(made(address));
      plain.put("Vary", first.getHeaders("Vary"));
      plain.put("Content-Length", first.getHeaders("Content-Length"));
      assertThat(head(second.get())).isEqualTo(plain);
      assertThat(second.get().getHeader("Cache-Control")).contains("public").contains("no-cache");
    }
  }

  @Test
  void whoHasThePageIsToldSoWithoutTheDatabase() {
    String address = "/nb" + offer.path(offer.publish());
    versions.read();
    String tag = keep(address).getHeader("ETag");
    for (String asked : List.of(tag, "\"x\", " + tag, tag.substring(2), "*")) {
      var answer = new AtomicReference<MockHttpServletResponse>();
      assertThat(Statements.of(db, () -> answer.set(node.get(address, "If-None-Match", asked))))
          .isEmpty();
      assertThat(answer.get().getStatus()).as(asked).isEqualTo(304);
      assertThat(answer.get().getContentAsByteArray()).isEmpty();
      assertThat(answer.get().getContentType()).isNull();
      assertThat(answer.get().getHeader("ETag")).isEqualTo(tag);
      assertThat(answer.get().getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }
    assertThat(node.get(address, "If-None-Match", "W/\"x\"").getStatus()).isEqualTo(200);
  }

  @Test
  void packedItIsTheSameAndOnlyForThoseWhoTakeIt() throws IOException {
    String address = "/nb/activities?municipality=" + offer.slug();
    offer.publish();
    versions.read();
    byte[] plain = keep(address).getContentAsByteArray();
    for (String takes : List.of("gzip", "br;q=1, gzip;q=0.5", "*")) {
      for (int again = 0; again < 2; again++) {
        var packed = node.get(address, "Accept-Encoding", takes);
        assertThat(packed.getHeader("Content-Encoding")).as(takes).isEqualTo("gzip");
        assertThat(packed.getHeader("Vary")).contains("Accept-Encoding");
        assertThat(packed.getContentAsByteArray()).hasSizeLessThan(plain.length / 2);
        assertThat(unpacked(packed.getContentAsByteArray())).isEqualTo(plain);
      }
    }
    for (String takes : List.of("br", "gzip;q=0", "*;q=0", "gzip;q=0.000, *")) {
      var answer = node.get(address, "Accept-Encoding", takes);
      assertThat(answer.getHeader("Content-Encoding")).as(takes).isNull();
      assertThat(answer.getContentAsByteArray()).isEqualTo(plain);
      assertThat(answer.getHeader("Vary")).contains("Accept-Encoding");
    }
    String fresh = address + "&day=monday";
    node.get(fresh);
    byte[] first = node.get(fresh, "Accept-Encoding", "gzip").getContentAsByteArray();
    assertThat(unpacked(first)).isEqualTo(node.get(fresh).getContentAsByteArray());
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  @Test
  void theHeadOfAKeptPageIsThatOfThePage() {
    versions.read();
    var page = keep("/nb/activities");
    var answer = node.ask(HttpMethod.HEAD, "/nb/activities");
    assertThat(hits()).isEqualTo(1);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(head(answer)).isEqualTo(head(page));
  }

  @Test
  void whatIsPublishedHereIsOnTheNextPageHere() {
    var here = new Site(context);
    String list = "/nb/activities?municipality=" + offer.slug();
    for (int i = 0; i < 10; i++) {
      offer.title = "Nummer " + i + " av flere";
      long id = offer.publish();
      assertThat(here.read(list)).contains(offer.title);
      assertThat(here.read("/nb" + offer.path(id))).contains(offer.title);
      here.read(list);
      here.read("/nb/");
      here.read("/nb" + offer.path(id) + ".ics");
      activities.cancel(offer.member, offer.municipality, id, CancelReason.OTHER);
      assertThat(here.read(list)).doesNotContain(offer.title);
      assertThat(here.get("/nb" + offer.path(id)).getStatus()).isEqualTo(404);
      assertThat(here.get("/nb" + offer.path(id) + ".ics").getStatus()).isEqualTo(404);
    }
  }

  @Test
  void anotherNodeSeesItWhenItReadsTheVersionsAndDropsWhatItKept() {
    String list = "/nb/activities?municipality=" + offer.slug();
    offer.publish();
    versions.read();
    keep(list);
    keep("/nb/about");
    double before = kept();
    offer.title = "Noe nytt i kommunen";
    long id = offer.publish();
    assertThat(node.read(list)).as("not known yet").doesNotContain(offer.title);

    versions.read();
    assertThat(kept()).isLessThan(before);
    assertThat(node.read(list)).contains(offer.title);
    double hits = hits();
    assertThat(node.read(list)).contains(offer.title);
    assertThat(hits()).isEqualTo(hits + 1);
    assertThat(node.get("/nb" + offer.path(id)).getStatus()).isEqualTo(200);
  }

  @Test
  void whatIsHiddenIsNowhereHereAtOnceAndNowhereElsewhereWhenTheVersionsAreRead() {
    offer.title = "Trylling for viderekomne";
    long id = offer.publish();
    versions.read();
    var here = new Site(context);
    List<String> places = whereItStands(id);
    for (String address : places) {
      assertThat(shows(keep(address), id)).as(address).isTrue();
      assertThat(shows(here.get(address), id)).as(address).isTrue();
      here.get(address);
    }
    long unit = world.unit(offer.municipality);
    trust.hide(world.inUnit(Role.COORDINATOR, offer.municipality, unit), id, HideReason.UNSAFE);
    for (String address : places) {
      assertThat(shows(here.get(address), id)).as(address).isFalse();
    }
    versions.read();
    for (String address : places) {
      assertThat(shows(node.get(address), id)).as(address).isFalse();
    }
  }

  private List<String> whereItStands(long id) {
    String here = "?municipality=" + offer.slug();
    String api = "/api/v1/activities";
    LocalDate soon = Norway.today(clock).plusWeeks(2);
    return List.of(
        "/nb/activities" + here,
        "/nb/activities" + here + "&q=trylling",
        "/nb/activities/suggestions" + here + "&q=tryll",
        "/nb/activities/week" + here + "&week=" + soon,
        "/nb/activities/month" + here + "&month=" + YearMonth.from(soon),
        "/nb/activities/map" + here,
        "/nb/activities.ics" + here,
        "/nb/activities.rss" + here,
        "/nb/municipalities/" + offer.slug(),
        "/nb/organisations/" + Ids.toText(offer.organisation),
        "/nb/embed" + here,
        "/nb" + offer.path(id),
        "/nb" + offer.path(id) + ".ics",
        api + here,
        api + "/" + Ids.toText(offer.municipality) + "-" + Ids.toText(id),
        "/sitemap/" + Ids.toText(offer.municipality) + "-" + Ids.toText(0) + ".xml");
  }

  private boolean shows(MockHttpServletResponse answer, long id) {
    String text = Site.text(answer);
    return answer.getStatus() == 200
        && (text.contains(offer.title) || text.contains("-" + Ids.toText(id)));
  }

  @Test
  void aReadingCountsForLessThanTwoSeconds() {
    assertThat(KnownVersions.TRUSTED).isLessThan(Duration.ofSeconds(2));
    String list = "/nb/activities?municipality=" + offer.slug();
    versions.read();
    keep(list);
    offer.title = "Kommer av seg selv";
    offer.publish();
    now.addAndGet(KnownVersions.TRUSTED.toNanos());
    assertThat(node.read(list)).doesNotContain(offer.title);
    now.addAndGet(1);
    assertThat(node.read(list)).contains(offer.title);
    assertThat(hits()).isEqualTo(1);
  }

  @Test
  void aNodeFindsOutByItself() {
    var itself = new KnownVersions(catalogue, search, pages, clock);
    try {
      itself.begin();
      Supplier<Long> version =
          () -> {
            Stand stand = itself.now(offer.municipality);
            return stand == null ? -1L : stand.version();
          };
      offer.publish();
      long published = catalogue.versions(Caller.ANYONE).get(offer.municipality);
      long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (version.get() < published && System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      assertThat(version.get()).isEqualTo(published);
    } finally {
      itself.destroy();
    }
  }

  @Test
  void aChangeElsewhereLeavesThePageOfAnActivityAlone() {
    String page = "/nb" + offer.path(offer.publish());
    versions.read();
    keep(page);
    new Offer(world, activities, clock).publish();
    versions.read();
    node.get(page);
    assertThat(hits()).isEqualTo(1);
  }

  @Test
  void aPageThatWasBegunBeforeAChangeIsNotKept() throws Exception {
    offer.publish();
    versions.read();
    String list = "/nb/activities";
    assertThat(pages.askedBefore(list)).isFalse();
    assertThat(pages.askedBefore(list)).isTrue();
    double before = kept();
    FilterChain chain =
        (request, response) -> {
          write((HttpServletResponse) response, "public, no-cache");
          offer.publish();
        };
    assertThat(through(list, chain).getContentAsString()).isEqualTo("old");
    assertThat(kept()).isEqualTo(before);
    // Nor where the change came before the page, and the node has not heard of it.
    offer.publish();
    through(list, (request, response) -> write((HttpServletResponse) response, "public, no-cache"));
    assertThat(kept()).isEqualTo(before);
    versions.read();
    through(list, (request, response) -> write((HttpServletResponse) response, "public, no-cache"));
    assertThat(kept()).isEqualTo(before + 1);
  }

  @Test
  void aChangeWhileTheVersionsAreReadIsNotTakenForRead() {
    offer.publish();
    versions.read();
    assertThat(versions.now(offer.municipality)).isNotNull();
    whileReading.set(() -> versions.forget(offer.municipality));
    versions.read();
    whileReading.set(() -> {});
    assertThat(versions.now(offer.municipality)).isNull();
    assertThat(versions.now(null)).isNull();
    assertThat(versions.now(offer.municipality + 1)).isNotNull();
    versions.read();
    assertThat(versions.now(offer.municipality)).isNotNull();
  }

  @Test
  void whatIsNotForAllIsNeverKept() throws Exception {
    pages.askedBefore("/nb/");
    for (String control : List.of("no-store", "private", "public, no-store", "no-cache")) {
      through("/nb/", (request, response) -> write((HttpServletResponse) response, control));
    }
    through(
        "/nb/",
        (request, response) -> {
          ((HttpServletResponse) response).addHeader("Set-Cookie", "a=b");
          write((HttpServletResponse) response, "public, no-cache");
        });
    for (int status : new int[] {404, 500, 503, 302}) {
      through(
          "/nb/",
          (request, response) -> {
            ((HttpServletResponse) response).setStatus(status);
            write((HttpServletResponse) response, "public, no-cache");
          });
    }
    for (String elsewhere :
        List.of("/me/x", "/app/home", "/nb/contact", "/qq/", "/nb/activities/x")) {
      through(
          elsewhere,
          (request, response) -> write((HttpServletResponse) response, "public, no-cache"));
    }
    offer.publish();
    versions.read();
    for (String page :
        List.of(
            "/me/0000000000000",
            "/app/",
            "/nb/contact/" + offer.slug(),
            "/nb/municipalities/" + offer.slug(),
            "/nb/grants",
            "/nb/activities/suggestions?q=sp",
            "/nb/activities/0000000000000-0000000000000",
            "/nb/no-such-page")) {
      keep(page);
      keep(page);
    }
    node.ask(HttpMethod.POST, "/nb/activities");
    node.get("/nb/", "Authorization", "Basic eDp5");
    assertThat(kept()).isZero();
    assertThat(hits()).isZero();
  }

  @Test
  void howeverAnAddressIsTurnedItIsOnePage() {
    String slug = offer.slug();
    offer.publish();
    versions.read();
    node.get("/nb/activities?day=monday&municipality=" + slug);
    String page = node.read("/nb/activities?day=monday&municipality=" + slug);
    for (String other :
        List.of(
            "?municipality=" + slug + "&day=monday",
            "?utm=1&day=monday&x=" + "y".repeat(500) + "&municipality=" + slug,
            "?day=monday&day=friday&q=&municipality=" + slug + "&level=",
            "?day=%20monday%20&municipality=" + slug)) {
      assertThat(node.read("/nb/activities" + other)).isEqualTo(page);
    }
    assertThat(kept()).isEqualTo(1);
    assertThat(hits()).isEqualTo(4);
    assertThat(node.read("/nb/about?x=1")).doesNotContain("x=1");
    node.get("/nb/about");
    keep("/nb/activities?near=" + "y".repeat(500));
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void thereIsNeverMoreThanFits() {
    DataSize most = DataSize.ofKilobytes(600);
    node(most);
    for (int i = 0; i < 120; i++) {
      keep("/nb/activities?q=nummer" + i);
      assertThat(pages.bytes()).isBetween(1L, most.toBytes());
    }
    assertThat(kept()).isGreaterThan(5).isLessThan(120);
    node(DataSize.ofKilobytes(20));
    keep("/nb/activities");
    assertThat(kept()).as("one page that is too large for its part").isZero();
  }

  private MockHttpServletResponse through(String path, FilterChain chain) throws Exception {
    var answer = new MockHttpServletResponse();
    filter.doFilter(new MockHttpServletRequest("GET", path), answer, chain);
    return answer;
  }

  private static void write(HttpServletResponse response, String control) throws IOException {
    response.setHeader("Cache-Control", control);
    response.setHeader("ETag", "W/\"a\"");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write("old".getBytes(StandardCharsets.UTF_8));
  }
}
