package no.bindeledd.catalogue.web;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * An activity as search engines read it: schema.org/Event with its weekly Schedule and the sessions
 * that come. It knows no more than the page; a hidden address is not in a {@link PublicActivity}.
 */
@Component
class StructuredData {
  private static final String SCHEMA = "https://schema.org/";

  private final PortalProperties portal;
  private final JsonMapper json = JsonMapper.builder().build();

  StructuredData(PortalProperties portal) {
    this.portal = portal;
  }

  /** JSON that may stand in a script element: no text in it can end that. */
  String of(PublicActivity activity, List<Session> sessions, String path) {
    var event = event(activity.title(), activity);
    event.put("@context", "https://schema.org");
    event.put("url", portal.link(path));
    event.put("description", activity.description());
    event.put("inLanguage", activity.languages().stream().sorted().toList());
    event.put("startDate", activity.startsOn().toString());
    event.put("endDate", activity.endsOn().toString());
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
    event.put(
        "eventSchedule", activity.times().stream().map(time -> schedule(activity, time)).toList());
    event.put("subEvent", sessions.stream().map(session -> meeting(activity, session)).toList());
    return json.writeValueAsString(event)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
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

  private static Map<String, Object> meeting(PublicActivity activity, Session session) {
    var event = event(activity.title(), activity);
    event.put("startDate", Norway.local(session.from()).toOffsetDateTime().toString());
    event.put("endDate", Norway.local(session.to()).toOffsetDateTime().toString());
    event.put(
        "eventStatus",
        SCHEMA + (session.state() == SessionState.CANCELLED ? "EventCancelled" : "EventScheduled"));
    return event;
  }

  private static Map<String, Object> schedule(PublicActivity activity, WeeklyTime time) {
    return Map.of(
        "@type", "Schedule",
        "repeatFrequency", "P1W",
        "byDay", SCHEMA + time.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        "startDate", activity.startsOn().toString(),
        "endDate", activity.endsOn().toString(),
        "startTime", time.from().toString(),
        "endTime", time.to().toString(),
        "scheduleTimezone", Norway.ZONE.getId());
  }

  private static Map<String, Object> location(PublicActivity activity) {
    var address = new LinkedHashMap<String, Object>();
    address.put("@type", "PostalAddress");
    address.put("addressLocality", activity.municipalityName());
    address.put("addressCountry", "NO");
    var place = new LinkedHashMap<String, Object>();
    place.put("@type", "Place");
    PublicActivity.Where where = activity.where();
    place.put("name", where == null ? activity.area().name() : where.placeName());
    if (where != null) {
      address.put("streetAddress", where.address());
    }
    place.put("address", address);
    return place;
  }
}
