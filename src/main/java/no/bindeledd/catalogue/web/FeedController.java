package no.bindeledd.catalogue.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The list for calendars and readers of news, with the same filters in the address. What they hold
 * is bounded by the activities that meet soonest and by days, and not by how large the catalogue
 * is.
 */
@Controller
class FeedController {
  static final int DAYS = 60;
  private static final int ACTIVITIES = 300;
  private static final int MEETINGS = 2000;
  static final int NEWS = 50;

  private static final int A_SECOND = 20;

  private final Allowance allowance = new Allowance(A_SECOND);
  private final OpenCatalogueService catalogue;
  private final PublicActivityService activities;
  private final ActivityFinder finder;
  private final ActivityCalendar calendar;
  private final NewsFeed news;
  private final Freshness freshness;
  private final Clock clock;

  FeedController(
      OpenCatalogueService catalogue,
      PublicActivityService activities,
      ActivityFinder finder,
      ActivityCalendar calendar,
      NewsFeed news,
      Freshness freshness,
      Clock clock) {
    this.catalogue = catalogue;
    this.activities = activities;
    this.finder = finder;
    this.calendar = calendar;
    this.news = news;
    this.freshness = freshness;
    this.clock = clock;
  }

  @GetMapping(Page.ROOT + "/activities.ics")
  @Nullable ResponseEntity<byte[]> calendar(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, finder.source(), "calendar")) {
      return null;
    }
    if (allowance.isUsedUp()) {
      return later();
    }
    Search search = Search.of(asked, finder.offers(version)).followed();
    List<PublicActivity> found = finder.soonest(version, search, ACTIVITIES);
    Instant today = Norway.today(clock).atStartOfDay(Norway.ZONE).toInstant();
    Instant end = Norway.endOf(Norway.today(clock).plusDays(DAYS));
    return answer(
        CalendarFile.TYPE,
        "bindeledd.ics",
        calendar.of(
            page,
            title(page, search),
            catalogue.meetings(Caller.ANYONE, found, today, end, MEETINGS)));
  }

  @GetMapping(Page.ROOT + "/activities.rss")
  @Nullable ResponseEntity<byte[]> news(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, "news")) {
      return null;
    }
    if (allowance.isUsedUp()) {
      return later();
    }
    Search search = Search.of(asked, finder.offers(version)).followed();
    return answer(
        NewsFeed.TYPE,
        "bindeledd.rss",
        news.of(
            page,
            title(page, search),
            search.address(1),
            catalogue.newest(Caller.ANYONE, search.filter(), NEWS)));
  }

  /** "Bindeledd: Nordvik, arabisk, mandag": what somebody has in a list of several. */
  private static String title(Page page, Search search) {
    var choices = new ArrayList<String>();
    if (search.municipality() != null) {
      choices.add(search.municipality().name());
    }
    if (search.language() != null) {
      choices.add(SpokenLanguages.name(search.language(), page.language()));
    }
    if (search.day() != null) {
      choices.add(page.words().weekday(search.day()));
    }
    if (search.text() != null) {
      choices.add(search.text());
    }
    String name = page.t().get("site.name");
    return choices.isEmpty() ? name : name + ": " + String.join(", ", choices);
  }

  /** Programs that follow a list come back by themselves. */
  private static ResponseEntity<byte[]> later() {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, "10")
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] file) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(file);
  }
}
