package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Repeat;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An activity as search engines read it: schema.org/Event with a Schedule for each rule and the
 * sessions that come. It knows no more than the page; a hidden address is not in a {@link
 * PublicActivity}.
 */
@Component
class StructuredData {
  private static final String SCHEMA = "https://schema.org/";

  private final PortalProperties portal;

  StructuredData(PortalProperties portal) {
    this.portal = portal;
  }

  String of(Page page, PublicActivity activity, List<Session> sessions) {
    String path = page.to(ActivityAddress.of(activity));
    String title = activity.title(page.language()).text();
    var event = event(title, activity);
    event.put("@context", "https://schema.org");
    event.put("url", portal.link(path));
    event.put("description", PublicText.description(page, activity));
    event.put("inLanguage", activity.languages().stream().sorted().toList());
    event.put("startDate", activity.startsOn().toString());
    if (activity.endsOn() != null) {
      event.put("endDate", activity.endsOn().toString());
    }
    String ages = ages(activity);
    if (ages != null) {
      event.put("typicalAgeRange", ages);
    }
    event.put("maximumAttendeeCapacity", activity.capacity());
    event.put("eventStatus", SCHEMA + "EventScheduled");
    event.put("isAccessibleForFree", activity.priceKroner() == 0);
    event.put(
        "offers",
        Map.of(
            "@type",
            "Offer",
            "price",
            activity.priceKroner(),
            "priceCurrency",
            "NOK",
            "availability",
            SCHEMA + (activity.full() ? "SoldOut" : "InStock"),
            "url",
            portal.link(path)));
    if (!activity.kind().isPlacement()) {
      event.put(
          "eventSchedule",
          activity.series().rules().stream()
              .map(rule -> schedule(activity.series(), rule))
              .toList());
      event.put(
          "subEvent", sessions.stream().map(session -> meeting(title, activity, session)).toList());
    }
    return ScriptJson.of(event);
  }

  private static Map<String, Object> event(String name, PublicActivity activity) {
    var event = new LinkedHashMap<String, Object>();
    event.put("@type", "Event");
    event.put("name", name);
    event.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
    event.put("organizer", Map.of("@type", "Organization", "name", activity.organiser()));
    event.put("location", location(activity));
    return event;
  }

  private static Map<String, Object> meeting(
      String title, PublicActivity activity, Session session) {
    var event = event(title, activity);
    if (activity.where() != null && session.placeName() != null) {
      String address = session.address() == null ? activity.where().address() : session.address();
      event.put("location", location(activity, session.placeName(), address));
    }
    event.put("startDate", moment(session.from()));
    event.put("endDate", moment(session.to()));
    boolean later = session.byHand() && !session.from().equals(session.plannedAt());
    if (later) {
      event.put("previousStartDate", moment(session.plannedAt()));
    }
    event.put("eventStatus", SCHEMA + status(session, later));
    return event;
  }

  private static String status(Session session, boolean later) {
    if (session.state() == SessionState.CANCELLED) {
      return "EventCancelled";
    }
    return later ? "EventRescheduled" : "EventScheduled";
  }

  /** "16-" or "6-12", as schema.org writes it; null when age does not matter. */
  private static @Nullable String ages(PublicActivity activity) {
    Integer from = activity.ageFrom();
    Integer to = activity.ageTo();
    if (from == null && to == null) {
      return null;
    }
    return (from == null ? "0" : from) + "-" + (to == null ? "" : to);
  }

  private static String moment(Instant instant) {
    return Norway.local(instant).toOffsetDateTime().toString();
  }

  private static Map<String, Object> schedule(Series series, SeriesRule rule) {
    var schedule = new LinkedHashMap<String, Object>();
    schedule.put("@type", "Schedule");
    schedule.put("startDate", rule.first().toString());
    schedule.put("startTime", rule.from().toString());
    schedule.put("endTime", rule.to().toString());
    schedule.put("scheduleTimezone", Norway.ZONE.getId());
    switch (rule.repeat()) {
      case ONCE -> schedule.put("repeatCount", 1);
      case DAILY -> schedule.put("repeatFrequency", "P" + rule.every() + "D");
      case WEEKLY -> schedule.put("repeatFrequency", "P" + rule.every() + "W");
      case MONTHLY_DATE, MONTHLY_WEEKDAY ->
          schedule.put("repeatFrequency", "P" + rule.every() + "M");
    }
    if (!rule.days().isEmpty()) {
      schedule.put("byDay", rule.weekdays().stream().map(day -> day(rule, day)).toList());
    }
    if (rule.repeat() == Repeat.MONTHLY_DATE) {
      schedule.put("byMonthDay", rule.place());
    }
    if (rule.until() != null) {
      schedule.put("endDate", rule.until().toString());
    }
    if (rule.times() != null) {
      schedule.put("repeatCount", rule.times());
    }
    if (!series.daysOff().isEmpty()) {
      schedule.put(
          "exceptDate", series.daysOff().stream().sorted().map(LocalDate::toString).toList());
    }
    return schedule;
  }

  /** The second Tuesday of a month has no name there; RFC 5545 gives it one, which is allowed. */
  private static String day(SeriesRule rule, DayOfWeek day) {
    return rule.repeat() == Repeat.MONTHLY_WEEKDAY
        ? rule.place() + day.name().substring(0, 2)
        : SCHEMA + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Map<String, Object> location(PublicActivity activity) {
    PublicActivity.Where where = activity.where();
    return where == null
        ? location(activity, activity.area().name(), null)
        : location(activity, where.placeName(), where.address());
  }

  private static Map<String, Object> location(
      PublicActivity activity, String name, @Nullable String street) {
    var address = new LinkedHashMap<String, Object>();
    address.put("@type", "PostalAddress");
    address.put("addressLocality", activity.municipalityName());
    address.put("addressCountry", "NO");
    var place = new LinkedHashMap<String, Object>();
    place.put("@type", "Place");
    place.put("name", name);
    if (street != null) {
      address.put("streetAddress", street);
    }
    place.put("address", address);
    return place;
  }
}
