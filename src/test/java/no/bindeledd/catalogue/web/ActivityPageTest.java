package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An activity's page, what search engines read in it, and its calendar. */
@IntegrationTest
class ActivityPageTest {
  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired SessionService sessions;
  @Autowired SessionChangeService changes;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
  }

  @Test
  void thePageTellsWhatOneMustKnow() {
    String html = site.read("/nb" + offer.path(offer.publish()));
    assertThat(html)
        .contains("Språkkafé på biblioteket")
        .contains("torsdag og lørdag 18:00–20:00")
        .contains("norsk bokmål og arabisk")
        .contains("Noen få ord norsk (A1)")
        .contains("Gratis")
        .contains("Fra 16 år")
        .contains("Ledige plasser")
        .contains("Heis ved inngang B")
        .contains(Offer.HIDDEN)
        .contains("Samtale")
        .contains("mailto:post-")
        .contains(".ics\"");
  }

  @Test
  void aHiddenAddressIsNowhere() {
    offer.hidden = true;
    String path = offer.path(offer.publish());
    for (String address :
        new String[] {
          "/nb" + path,
          "/nb" + path + ".ics",
          "/nb/activities?municipality=" + offer.slug(),
          "/nb/municipalities/" + offer.slug(),
          "/nb/"
        }) {
      assertThat(unfolded(site.read(address)))
          .as(address)
          .doesNotContain("Krypinn")
          .doesNotContain("Heis ved");
    }
    assertThat(site.read("/nb" + path)).contains("Du får adressen når du har fått plass.");
    assertThat(site.read("/nb/activities?municipality=" + offer.slug() + "&q=krypinnveien"))
        .contains("Vi fant ingen aktiviteter");
  }

  @Test
  void whatIsWrittenInAnyScriptAndWithPicturesComesOutAsItWentIn() {
    offer.title = "Kafé ☕ قهوة 👩🏽‍🍳 Кава";
    long id = offer.publish();
    String list = "?municipality=" + offer.slug();
    for (String address :
        new String[] {
          "/ar" + offer.path(id),
          "/nb/activities" + list,
          "/ar/activities" + list + "&q=%D9%82%D9%87%D9%88%D8%A9",
          "/uk/activities.rss" + list,
          "/nb" + offer.path(id) + ".ics",
          "/api/v1/activities" + list
        }) {
      assertThat(unfolded(site.read(address))).as(address).contains(offer.title);
    }
  }

  @Test
  void searchEnginesReadTheSameFacts() {
    String title = "Kafé </script> & \u2028 <b>";
    long id = offer.publish();
    name(id, title);
    String path = offer.path(id);
    var script = STRUCTURED.matcher(site.read("/en" + path));
    assertThat(script.find()).isTrue();
    JsonNode event = JsonMapper.builder().build().readTree(script.group(1));
    assertThat(event.get("@type").asString()).isEqualTo("Event");
    assertThat(event.get("name").asString()).isEqualTo(title);
    assertThat(event.get("url").asString()).endsWith("/en" + path);
    assertThat(event.at("/location/address/streetAddress").asString()).isEqualTo(Offer.HIDDEN);
    assertThat(event.at("/offers/priceCurrency").asString()).isEqualTo("NOK");
    assertThat(event.at("/eventSchedule/0/byDay/0").asString())
        .isEqualTo("https://schema.org/Thursday");
    assertThat(event.get("subEvent").size()).isEqualTo(8);
    assertThat(event.get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
    assertThat(event.get("eventAttendanceMode").asString())
        .isEqualTo("https://schema.org/OfflineEventAttendanceMode");
    assertThat(event.get("typicalAgeRange").asString()).isEqualTo("16-");
    assertThat(event.get("maximumAttendeeCapacity").asInt()).isEqualTo(5);
  }

  @Test
  void searchEnginesReadWhichSessionsAreOffAndWhichAreMoved() {
    long id = offer.publish();
    var planned = catalogue.sessions(Caller.ANYONE, offer.municipality, id);
    sessions.cancel(
        offer.member, offer.municipality, planned.getFirst().id(), CancelReason.values()[0]);
    var second = planned.get(1);
    changes.move(
        offer.member,
        offer.municipality,
        second.id(),
        second.version(),
        PlannedSession.on(
            Norway.local(second.from()).toLocalDate().plusDays(1),
            LocalTime.of(17, 0),
            LocalTime.of(19, 0)),
        new SessionPlace("Svømmehallen", "Badeveien 3"));
    var script = STRUCTURED.matcher(site.read("/nb" + offer.path(id)));
    assertThat(script.find()).isTrue();
    JsonNode event = JsonMapper.builder().build().readTree(script.group(1));
    assertThat(event.at("/subEvent/0/eventStatus").asString())
        .isEqualTo("https://schema.org/EventCancelled");
    assertThat(event.at("/subEvent/1/eventStatus").asString())
        .isEqualTo("https://schema.org/EventRescheduled");
    assertThat(event.at("/subEvent/1/previousStartDate").asString())
        .isEqualTo(Norway.local(second.from()).toOffsetDateTime().toString());
    for (JsonNode meeting : event.get("subEvent")) {
      assertThat(meeting.propertyNames())
          .contains("@type", "name", "startDate", "endDate", "location", "eventStatus");
    }
  }

  @Test
  void aCalendarReadsEachSessionAndWhichAreOff() throws Exception {
    long id = offer.publish();
    name(id, "Språkkafé\r\nATTENDEE:mailto:x@example.org;,\\ " + "ø".repeat(70));
    var planned = catalogue.sessions(Caller.ANYONE, offer.municipality, id);
    sessions.cancel(
        offer.member, offer.municipality, planned.getFirst().id(), CancelReason.values()[0]);

    var answer = site.get("/uk" + offer.path(id) + ".ics");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("text/calendar").containsIgnoringCase("utf-8");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    String file = Site.text(answer);
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }

    Calendar calendar = CalendarReader.strict(file);
    var events = calendar.<VEvent>getComponents("VEVENT");
    assertThat(events).hasSize(planned.size());
    VEvent first = events.getFirst();
    assertThat(value(first, "UID")).startsWith(Ids.toText(planned.getFirst().id()) + "@");
    assertThat(value(first, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(events.get(1), "STATUS")).isEqualTo("CONFIRMED");
    assertThat(first.getProperty("ATTENDEE")).isEmpty();
    assertThat(value(first, "SUMMARY"))
        .isEqualTo("Språkkafé ATTENDEE:mailto:…;,\\ " + "ø".repeat(70));
    assertThat(value(first, "LOCATION")).contains(Offer.HIDDEN);
    assertThat(Instant.from(first.getDateTimeStart().getDate()))
        .isEqualTo(planned.getFirst().from());
  }

  @Test
  void theCalendarHoldsExactlyOurSessionsMovedOnesAndThoseThroughBothChangesOfTheClock()
      throws Exception {
    var evening = LocalTime.of(18, 0);
    var first = Norway.today(clock).plusDays(1);
    var series =
        Series.of(
                SeriesRule.weekly(
                    first, 2, Set.of(DayOfWeek.TUESDAY), evening, LocalTime.of(20, 0)),
                SeriesRule.monthly(first, 1, 31, LocalTime.of(2, 30), LocalTime.of(4, 0)))
            .without(Set.of(first.with(TemporalAdjusters.next(DayOfWeek.TUESDAY))));
    long id = offer.publish(series);
    var planned = catalogue.sessions(Caller.ANYONE, offer.municipality, id);
    var third = planned.get(2);
    changes.move(
        offer.member,
        offer.municipality,
        third.id(),
        third.version(),
        PlannedSession.on(
            Norway.local(third.from()).toLocalDate().plusDays(1), evening, LocalTime.of(21, 0)),
        new SessionPlace("Svømmehallen", "Badeveien 3"));

    var expected =
        catalogue.sessions(Caller.ANYONE, offer.municipality, id).stream()
            .map(s -> tuple(s.from(), s.to()))
            .toList();
    var events =
        CalendarReader.strict(Site.text(site.get("/nb" + offer.path(id) + ".ics")))
            .<VEvent>getComponents("VEVENT");
    assertThat(events)
        .extracting(
            e -> Instant.from(e.getDateTimeStart().getDate()),
            e -> Instant.from(e.getDateTimeEnd().getDate()))
        .containsExactlyElementsOf(expected)
        .hasSizeGreaterThan(30);
    assertThat(events)
        .filteredOn(e -> value(e, "UID").startsWith(Ids.toText(third.id()) + "@"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(value(e, "LOCATION")).contains("Badeveien 3");
              assertThat(value(e, "SEQUENCE")).isEqualTo("1");
            });
    assertThat(site.read("/nb" + offer.path(id)))
        .contains("hver annen tirsdag 18:00–20:00", "den 31. i måneden")
        .contains("uten sluttdato", "Badeveien 3", "Ny tid eller nytt sted")
        .doesNotContain("FREQ=");
  }

  /** As no form lets one: what is sent must be safe whatever the database holds. */
  private void name(long id, String title) {
    db.update(ACTIVITY)
        .set(ACTIVITY.TITLE, title)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(offer.municipality))
        .and(ACTIVITY.ID.eq(id))
        .execute();
  }

  private static String value(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }

  private static String unfolded(String text) {
    return text.replace("\r\n ", "");
  }
}
