package no.bindeledd.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** An activity: its page, and its sessions as a calendar. */
@Controller
class ActivityPageController {
  private static final int SESSIONS = 8;
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final PublicActivityService activities;
  private final Contacts contacts;
  private final StructuredData structuredData;
  private final ActivityCalendar calendar;
  private final Freshness freshness;

  ActivityPageController(
      PublicActivityService activities,
      Contacts contacts,
      StructuredData structuredData,
      ActivityCalendar calendar,
      Freshness freshness) {
    this.activities = activities;
    this.contacts = contacts;
    this.structuredData = structuredData;
    this.calendar = calendar;
    this.freshness = freshness;
  }

  /** A session as a line. */
  record SessionLine(
      String day, String times, boolean cancelled, boolean moved, @Nullable String place) {}

  @GetMapping(Page.ROOT + "/activities/{address}")
  @Nullable String show(
      Page page, @PathVariable String address, ServletWebRequest web, Model model) {
    ActivityKey key = ActivityAddress.parse(address);
    PublicActivity activity = get(key);
    Contact contact = contacts.of(activity);
    if (freshness.known(
        web, page, activities.version(Caller.ANYONE, key.municipality()), contact)) {
      return null;
    }
    List<Session> sessions =
        activities.sessions(Caller.ANYONE, key.municipality(), key.id(), SESSIONS + 1);
    List<Session> next = sessions.stream().limit(SESSIONS).toList();
    model.addAttribute("activity", activity);
    model.addAttribute("facts", new ActivityWords(page));
    model.addAttribute("contact", contact);
    model.addAttribute("sessions", lines(page, next));
    model.addAttribute("more", sessions.size() > next.size());
    model.addAttribute("calendar", page.to(ActivityAddress.of(activity)) + ".ics");
    model.addAttribute("description", Excerpt.of(activity.description()));
    model.addAttribute(
        "structuredData", structuredData.of(activity, next, page.to(ActivityAddress.of(activity))));
    return "catalogue/activity";
  }

  @GetMapping(Page.ROOT + "/activities/{address}.ics")
  @Nullable ResponseEntity<byte[]> calendar(
      Page page, @PathVariable String address, ServletWebRequest web) {
    ActivityKey key = ActivityAddress.parse(address);
    PublicActivity activity = get(key);
    if (freshness.known(
        web, page, activities.version(Caller.ANYONE, key.municipality()), "calendar")) {
      return null;
    }
    List<Session> sessions = activities.sessions(Caller.ANYONE, key.municipality(), key.id());
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("bindeledd.ics").build().toString())
        .body(calendar.of(page, activity, sessions));
  }

  private static @Nullable String place(Session session) {
    return session.placeName() == null || session.address() == null
        ? session.placeName()
        : session.placeName() + ", " + session.address();
  }

  private PublicActivity get(ActivityKey key) {
    return activities.get(Caller.ANYONE, key.municipality(), key.id());
  }

  private static List<SessionLine> lines(Page page, List<Session> sessions) {
    return sessions.stream()
        .map(
            session -> {
              var from = Norway.local(session.from());
              var to = Norway.local(session.to());
              return new SessionLine(
                  page.words().day(from.toLocalDate()),
                  page.words().times(from.toLocalTime(), to.toLocalTime()),
                  session.state() == SessionState.CANCELLED,
                  session.byHand(),
                  place(session));
            })
        .toList();
  }
}
