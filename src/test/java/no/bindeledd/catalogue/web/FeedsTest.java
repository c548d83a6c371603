package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.model.component.VEvent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Element;

/** The list in calendars and readers of news: real parsers read it, whatever people wrote. */
@IntegrationTest
class FeedsTest {
  private static final int MANY = 2000;

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired SessionService sessions;
  @Autowired DSLContext db;
  @Autowired ActivityCalendar calendar;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  String here;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    here = "?municipality=" + offer.slug();
  }

  @Test
  void aMunicipalitysCalendarHoldsWhatMeetsThereInTheNextDaysAndNothingElse() throws Exception {
    long id = offer.publish();
    new Offer(world, activities, clock).publish();
    var end = Norway.endOf(Norway.today(clock).plusDays(60));
    var planned =
        catalogue.sessions(Caller.ANYONE, offer.municipality, id).stream()
            .filter(s -> s.from().isBefore(end))
            .toList();
    sessions.cancel(
        offer.member, offer.municipality, planned.getFirst().id(), CancelReason.values()[0]);

    var events = calendar(here);
    assertThat(events)
        .extracting(e -> Instant.from(e.getDateTimeStart().getDate()))
        .containsExactlyElementsOf(planned.stream().map(s -> s.from()).toList());
    assertThat(CalendarReader.value(events.getFirst(), "STATUS")).isEqualTo("CANCELLED");
    assertThat(CalendarReader.value(events.getFirst(), "UID"))
        .as("the same event as in the activity's own calendar")
        .startsWith(Ids.toText(planned.getFirst().id()) + "@");
    assertThat(site.read("/nb/activities.ics" + here))
        .contains("X-WR-CALNAME:Bindeledd: Prøve ")
        .contains("REFRESH-INTERVAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nb/activities.ics", "/nb/activities.rss"})
  void whoAsksForMoreThanANodeGivesIsToldToComeBack(String feed) {
    MockHttpServletResponse answer = site.get(feed + here);
    for (int i = 0; i < MANY && answer.getStatus() == 200; i++) {
      answer = site.get(feed + here + "&q=nr" + i);
    }
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(site.read(feed + here)).as("later").isNotEmpty();
  }

  @Test
  void theListsFiltersCountInBothFeeds() throws Exception {
    offer.publish();
    for (String fits : new String[] {"&language=ar", "&day=thursday", "&level=a1", "&free=yes"}) {
      assertThat(calendar(here + fits)).as(fits).isNotEmpty();
      assertThat(items(here + fits)).as(fits).hasSize(1);
    }
    for (String other : new String[] {"&language=so", "&day=friday", "&level=none"}) {
      assertThat(calendar(here + other)).as(other).isEmpty();
      assertThat(items(here + other)).as(other).isEmpty();
    }
    assertThat(site.read("/nb/activities" + here + "&day=thursday"))
        .contains("/nb/activities.ics?municipality=" + offer.slug() + "&amp;day=thursday")
        .contains("/nb/activities.rss?municipality=" + offer.slug() + "&amp;day=thursday")
        .contains("/nb/open/embed?municipality=" + offer.slug() + "&amp;day=thursday");
  }

  @Test
  void aHiddenPlaceIsInNoFeed() throws Exception {
    offer.hidden = true;
    offer.publish();
    for (String feed : new String[] {"/nb/activities.ics", "/nb/activities.rss"}) {
      assertThat(site.read(feed + here).replace("\r\n ", ""))
          .contains("Fjordbyen")
          .doesNotContain("Krypinn")
          .doesNotContain("Biblioteket,")
          .doesNotContain("Heis ved");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+47 sum",
        "-1+1",
        "@cmd",
        "\tTab",
        "Kafé\r\nATTENDEE:mailto:x@example.org",
        "Kafé\nEND:VEVENT\nBEGIN:VALARM",
        "Kafé\u2028BEGIN:VEVENT\u0085\u0000\u000b",
        "]]></title><script>alert(1)</script>",
        "مقهى اللغة 🫖👩‍👧 للجميع",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 Familiekafé med veldig langt navn på"
            + " ukrainsk: Мовне кафе"
      })
  void whatPeopleWriteStaysTextInCalendarsAndNews(String title) throws Exception {
    long id = offer.publish();
    name(id, title);
    String expected =
        title.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip().replace("x@example.org", "…");

    VEvent event = calendar(here).getFirst();
    String summary = CalendarReader.value(event, "SUMMARY");
    assertThat(summary).isEqualTo(expected);
    assertThat(event.getProperty("ATTENDEE")).isEmpty();
    assertThat(event.getAlarms()).isEmpty();

    Element item = items(here).getFirst();
    assertThat(text(item, "title").replaceAll("[\\s\\u2028\\u0085]+", " ").strip())
        .isEqualTo(expected);
    assertThat(item.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void newsAreRssWithTheNewestFirst() throws Exception {
    long first = offer.publish();
    offer.title = "Sykkelkurs & <turer>";
    long second = offer.publish();
    published(first, clock.instant().minusSeconds(7200));
    published(second, clock.instant().minusSeconds(60));

    var answer = site.get("/uk/activities.rss" + here);
    assertThat(answer.getContentType()).startsWith("application/rss+xml");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-cache, public");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    Element channel = channel(Site.text(answer));
    for (String required : new String[] {"title", "link", "description"}) {
      assertThat(text(channel, required)).as(required).isNotBlank();
    }
    assertThat(text(channel, "language")).isEqualTo("uk");
    var items = items(channel);
    assertThat(items).hasSize(2);
    assertThat(text(items.getFirst(), "title")).isEqualTo("Sykkelkurs & <turer>");
    assertThat(text(items.getFirst(), "link")).endsWith("/uk" + offer.path(second));
    assertThat(text(items.getFirst(), "guid")).endsWith(offer.path(second)).doesNotContain("/uk/");
    assertThat(text(items.getLast(), "guid")).endsWith(offer.path(first));
    Instant at =
        ZonedDateTime.parse(text(items.getFirst(), "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
            .toInstant();
    assertThat(at).isBetween(clock.instant().minusSeconds(62), clock.instant().minusSeconds(59));
  }

  @Test
  void whoHasTheFeedIsToldSoUntilSomethingChanges() {
    offer.publish();
    for (String feed : new String[] {"/nb/activities.ics", "/nb/activities.rss"}) {
      // The tag is another as soon as the index answers in place of the database.
      String tag =
          await()
              .atMost(Duration.ofSeconds(30))
              .until(
                  () -> site.get(feed + here).getHeader("ETag"),
                  seen -> site.get(feed + here, "If-None-Match", seen).getStatus() == 304);
      offer.publish();
      assertThat(site.get(feed + here, "If-None-Match", tag).getStatus()).as(feed).isEqualTo(200);
    }
  }

  @Test
  void aSeriesWithoutEndIsCutByDays() throws Exception {
    var night = LocalTime.of(23, 30);
    offer.publish(
        Series.of(
            SeriesRule.daily(Norway.today(clock).plusDays(1), 1, night, LocalTime.of(23, 59))));
    assertThat(calendar(here)).hasSize(60);
  }

  @Test
  void theTwentyNinthOfFebruaryAndTheHoursOfSummerTimeAreMomentsLikeOthers() throws Exception {
    long id = offer.publish();
    var activity = catalogue.get(Caller.ANYONE, offer.municipality, id);
    var planned =
        List.of(
            PlannedSession.on(LocalDate.of(2028, 2, 29), LocalTime.of(10, 0), LocalTime.of(12, 0)),
            PlannedSession.on(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30), LocalTime.of(4, 0)),
            PlannedSession.on(LocalDate.of(2027, 10, 31), LocalTime.of(1, 0), LocalTime.of(4, 0)));
    var session = catalogue.sessions(Caller.ANYONE, offer.municipality, id).getFirst();
    var page = Page.of(Language.NB, new Texts(), "/");
    var events =
        CalendarReader.events(
            new String(
                calendar.of(page, activity, planned.stream().map(p -> at(session, p)).toList()),
                StandardCharsets.UTF_8));
    assertThat(events)
        .extracting(e -> CalendarReader.value(e, "DTSTART"), e -> CalendarReader.value(e, "DTEND"))
        .containsExactly(
            tuple("20280229T090000Z", "20280229T110000Z"),
            tuple("20270328T013000Z", "20270328T020000Z"),
            tuple("20271030T230000Z", "20271031T030000Z"));
  }

  private static Session at(Session s, PlannedSession when) {
    return new Session(
        s.municipality(),
        s.id(),
        s.activity(),
        when.from(),
        when.to(),
        s.state(),
        null,
        null,
        when.from(),
        false,
        null,
        null,
        1);
  }

  private List<VEvent> calendar(String filter) throws Exception {
    return CalendarReader.events(site.read("/nb/activities.ics" + filter));
  }

  private List<Element> items(String filter) throws Exception {
    return items(channel(site.read("/nb/activities.rss" + filter)));
  }

  private static Element channel(String feed) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element rss =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(rss.getTagName()).isEqualTo("rss");
    assertThat(rss.getAttribute("version")).isEqualTo("2.0");
    return (Element) rss.getElementsByTagName("channel").item(0);
  }

  private static List<Element> items(Element channel) {
    var items = new ArrayList<Element>();
    var found = channel.getElementsByTagName("item");
    for (int i = 0; i < found.getLength(); i++) {
      items.add((Element) found.item(i));
    }
    return items;
  }

  private static String text(Element in, String element) {
    return in.getElementsByTagName(element).item(0).getTextContent();
  }

  private void published(long id, Instant at) {
    db.update(ACTIVITY)
        .set(ACTIVITY.PUBLISHED_AT, at)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(offer.municipality))
        .and(ACTIVITY.ID.eq(id))
        .execute();
  }

  /** As no form lets one: what is sent must be safe whatever the database holds. */
  private void name(long id, String title) {
    db.update(ACTIVITY)
        .set(ACTIVITY.TITLE, title)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(offer.municipality))
        .and(ACTIVITY.ID.eq(id))
        .execute();
  }
}
