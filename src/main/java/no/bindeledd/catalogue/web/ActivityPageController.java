package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Session;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** An activity: its page, and its sessions as a calendar. */
@Controller
class ActivityPageController {
  private final PublicActivityService activities;
  private final Contacts contacts;
  private final ActivityPage pages;
  private final ActivityCalendar calendar;
  private final Freshness freshness;

  ActivityPageController(
      PublicActivityService activities,
      Contacts contacts,
      ActivityPage pages,
      ActivityCalendar calendar,
      Freshness freshness) {
    this.activities = activities;
    this.contacts = contacts;
    this.pages = pages;
    this.calendar = calendar;
    this.freshness = freshness;
  }

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
    model.addAllAttributes(
        pages.model(
            page,
            activity,
            contact,
            activities.sessions(Caller.ANYONE, key.municipality(), key.id(), ActivityPage.ASKED)));
    return ActivityPage.TEMPLATE;
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
        .contentType(CalendarFile.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("bindeledd.ics").build().toString())
        .body(calendar.of(page, activity, sessions));
  }

  private PublicActivity get(ActivityKey key) {
    return activities.get(Caller.ANYONE, key.municipality(), key.id());
  }
}
