package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.Meeting;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.PublicCalendarService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Statements;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The week and the month: what stands on which day, for whom, and what nobody learns from them. */
@IntegrationTest
class CalendarPagesTest {
  private static final Pattern DAY = Pattern.compile("id=\"d-(\\d{4}-\\d\\d-\\d\\d)\"");

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired PublicActivityService catalogue;
  @Autowired PublicCalendarService calendar;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  LocalDate nextMonday;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    offer.day = DayOfWeek.TUESDAY;
    nextMonday = Norway.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  String week(String more) {
    return site.read("/nb/activities/week?municipality=" + offer.slug() + more);
  }

  String nextWeek() {
    return week("&week=" + nextMonday);
  }

  private static List<String> days(String html) {
    return DAY.matcher(html).results().map((MatchResult r) -> r.group(1)).toList();
  }

  /** What stands below the heading of a day. */
  private static String on(String html, LocalDate day) {
    int from = html.indexOf("id=\"d-" + day + "\"");
    return html.substring(from, html.indexOf("</section>", from));
  }

  @Test
  void aWeekShowsEachMeetingOnItsDayAndSaysWhereNothingHappens() {
    String path = offer.path(offer.publish());
    String html = nextWeek();
    assertThat(days(html))
        .containsExactlyElementsOf(
            nextMonday.datesUntil(nextMonday.plusDays(7)).map(LocalDate::toString).toList());
    assertThat(on(html, nextMonday.plusDays(1)))
        .contains("href=\"/nb" + path + "\"", "18:00–20:00", "Biblioteket, Fjordbyen");
    assertThat(on(html, nextMonday.plusDays(3))).contains("href=\"/nb" + path + "\"");
    assertThat(on(html, nextMonday)).contains("Ingenting denne dagen");
    assertThat(html).doesNotContain("Vi forstod ikke hele søket");
  }

  @Test
  void theFormsChoicesNarrowTheWeekAndStayWhileOneTurnsIt() {
    offer.title = "Turgruppe";
    String walk = offer.path(offer.publish());
    offer.title = "Strikkekveld";
    String knitting = offer.path(offer.publish());
    String html = week("&q=strikk&language=ar&week=" + nextMonday);
    assertThat(html).contains(knitting).doesNotContain(walk);
    assertThat(html)
        .contains(
            "language=ar&amp;q=strikk&amp;week=" + nextMonday.plusWeeks(1),
            "language=ar&amp;q=strikk&amp;week=" + nextMonday.minusWeeks(1))
        .contains("name=\"week\" value=\"" + nextMonday + "\"");
    assertThat(days(week("&day=tuesday&week=" + nextMonday)))
        .as("who asks for Tuesdays gets no Thursday")
        .containsExactly(nextMonday.plusDays(1).toString());
    assertThat(week("&free=yes&age=child&week=" + nextMonday)).doesNotContain(walk);
  }

  @Test
  void whatIsOverIsNotShownAndNonsenseIsThisWeek() {
    LocalDate today = Norway.today(clock);
    assertThat(days(week("")).getFirst()).isEqualTo(today.toString());
    assertThat(week("")).doesNotContain("Forrige uke").contains("Neste uke");
    for (String nonsense : List.of("1999-01-04", "9999-12-31", "soon", "2026-13-45", "%00")) {
      assertThat(week("&week=" + nonsense))
          .as(nonsense)
          .contains("Vi forstod ikke hele søket", "id=\"d-" + today + "\"");
    }
  }

  @Test
  void aHiddenPlaceIsItsAreaInTheWeekAndOnPaper() {
    offer.hidden = true;
    long id = offer.publish();
    for (String page :
        List.of(
            "week?week=" + nextMonday, "month?month=" + YearMonth.from(nextMonday.plusDays(1)))) {
      String html = site.read("/nb/activities/" + page + "&municipality=" + offer.slug());
      assertThat(html)
          .contains(offer.path(id), "Fjordbyen")
          .doesNotContain("Biblioteket")
          .doesNotContain(Offer.HIDDEN);
    }
  }

  @Test
  void whatIsCancelledSaysSoAndADraftIsNotThere() {
    String draft = offer.path(offer.draft());
    long id = offer.publish();
    Session first =
        catalogue.sessions(Caller.ANYONE, offer.municipality, id, 20).stream()
            .filter(s -> !s.from().isBefore(Norway.instant(nextMonday, java.time.LocalTime.NOON)))
            .findFirst()
            .orElseThrow();
    String tag = site.get("/nb/activities/week").getHeader("ETag");
    sessions.cancel(offer.member, offer.municipality, first.id(), CancelReason.values()[0]);
    assertThat(site.get("/nb/activities/week", "If-None-Match", tag).getStatus()).isEqualTo(200);
    String html = nextWeek();
    assertThat(on(html, Norway.local(first.from()).toLocalDate())).contains("Avlyst", "gone");
    assertThat(html).doesNotContain(draft);
  }

  @Test
  void aBusyDayLeavesTheOtherDaysInSightAndLeadsToTheList() {
    for (int i = 0; i < CalendarPage.MOST; i++) {
      offer.publish();
    }
    offer.title = "En til";
    offer.publish();
    String html = nextWeek();
    String tuesday = on(html, nextMonday.plusDays(1));
    assertThat(tuesday.split("class=\"week-time\"", -1)).hasSize(CalendarPage.MOST + 1);
    assertThat(tuesday).contains("day=tuesday", "Se hele lista");
    assertThat(on(html, nextMonday.plusDays(3))).contains("18:00–20:00");
  }

  @Test
  void theDatabaseFindsTheSameByTimeAsByName() {
    long id = offer.publish();
    List<LocalDate> days = nextMonday.datesUntil(nextMonday.plusDays(7)).toList();
    List<Meeting> byTime =
        calendar.on(Caller.ANYONE, ActivityFilter.in(offer.municipality), days, 10);
    List<Meeting> byName =
        calendar.of(Caller.ANYONE, List.of(new ActivityKey(offer.municipality, id)), days, 10);
    assertThat(byTime).hasSize(2).isEqualTo(byName);
    assertThat(calendar.of(Caller.ANYONE, List.of(), days, 10)).isEmpty();
    assertThat(calendar.on(Caller.ANYONE, ActivityFilter.ALL, List.of(), 10)).isEmpty();
  }

  @Test
  void aMonthIsOneDayAfterTheOtherWithWhatIsChosenInWordsForPaper() {
    String path = offer.path(offer.publish());
    YearMonth month = YearMonth.from(nextMonday.plusDays(1));
    String html =
        site.read("/nb/activities/month?free=yes&month=" + month + "&municipality=" + offer.slug());
    assertThat(on(html, nextMonday.plusDays(1)))
        .contains("href=\"/nb" + path + "\"", "18:00–20:00");
    assertThat(html).contains("only-paper", "Gratis", offer.slug() + "&amp;free=yes");
    assertThat(site.read("/nb/activities/month?month=13")).contains("Vi forstod ikke hele søket");
  }

  @Test
  void twiceAsMuchAsksTheDatabaseNoMoreQuestions() {
    offer.publish();
    int few = questions();
    for (int i = 0; i < 8; i++) {
      offer.publish();
    }
    assertThat(questions()).isEqualTo(few);
  }

  /** The first time after a change: a second time the page is ready. */
  private int questions() {
    // A list brings the index up to what was published, which asks as much as there is new.
    site.read("/nb/activities?municipality=" + offer.slug());
    return (int)
        Statements.of(db, this::nextWeek).stream()
            // Read twice a second, whoever asks.
            .filter(sql -> !sql.contains("catalogue_version"))
            .count();
  }
}
