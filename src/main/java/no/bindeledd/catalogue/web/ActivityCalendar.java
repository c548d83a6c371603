package no.bindeledd.catalogue.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import no.bindeledd.activity.OpenCatalogueService.Meeting;
import no.bindeledd.activity.OwnCalendar;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.stereotype.Component;

/**
 * Sessions as events of a calendar. Each has its own, since each can be called off by itself, and
 * an identity that stays, so that a calendar that fetches the file again sees what changed. Times
 * are UTC, which every calendar shows by its own clock, summer time or not.
 */
@Component
class ActivityCalendar {
  private final PortalProperties portal;

  ActivityCalendar(PortalProperties portal) {
    this.portal = portal;
  }

  /** All of one activity, with all that it says of itself. */
  byte[] of(Page page, PublicActivity activity, List<Session> sessions) {
    return CalendarFile.of(
        null,
        sessions.stream()
            .map(s -> event(page, activity, s, PublicText.description(page, activity)))
            .toList());
  }

  /** Those of many activities, with the beginning of what each says. */
  byte[] of(Page page, String name, List<Meeting> meetings) {
    return CalendarFile.of(
        name,
        meetings.stream()
            .map(
                m ->
                    event(
                        page, m.activity(), m.session(), PublicText.beginning(page, m.activity())))
            .toList());
  }

  /**
   * A person's own. It leads to their own page and to no activity: an address would say what the
   * neutral name does not.
   */
  byte[] of(Page page, OwnCalendar own) {
    return CalendarFile.of(
        page.t().get("catalogue.ownCalendar.name"),
        own.entries().stream().map(entry -> event(page, entry)).toList());
  }

  private VEvent event(Page page, OwnCalendar.Entry entry) {
    OwnCalendar.Shown shown = entry.shown();
    VEvent event = event(entry.session(), entry.changedAt());
    event.add(
        new Summary(
            shown == null
                ? page.t().get("catalogue.ownCalendar.neutral")
                : CalendarFile.oneLine(shown.title())));
    if (shown != null) {
      event.add(new Location(CalendarFile.oneLine(shown.placeName() + ", " + shown.address())));
    }
    event.add(
        new Description(page.t().get("catalogue.ownCalendar.more") + "\n" + portal.link("/me")));
    return event;
  }

  private VEvent event(Page page, PublicActivity activity, Session session, String description) {
    String address = portal.link(page.to(ActivityAddress.of(activity)));
    VEvent event = event(session, activity.changedAt());
    event.add(new Summary(CalendarFile.oneLine(PublicText.title(page, activity))));
    event.add(new Location(CalendarFile.oneLine(place(activity, session))));
    event.add(new Description(CalendarFile.lines(description) + "\n\n" + address));
    event.add(new Url(URI.create(address)));
    return event;
  }

  private VEvent event(Session session, Instant changedAt) {
    var event = new VEvent(false);
    event.add(new Uid(Ids.toText(session.id()) + "@" + portal.address().getHost()));
    event.add(new DtStamp(changedAt));
    event.add(new Sequence(Math.toIntExact(session.version() - 1)));
    event.add(new DtStart<>(session.from()));
    event.add(new DtEnd<>(session.to()));
    event.add(
        session.state() == SessionState.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }

  private static String place(PublicActivity activity, Session session) {
    PublicActivity.Where where = activity.where();
    String near = activity.area().name() + ", " + activity.municipalityName();
    if (where == null) {
      return near;
    }
    return session.placeName() == null || session.address() == null
        ? where.placeName() + ", " + where.address() + ", " + near
        : session.placeName() + ", " + session.address() + ", " + activity.municipalityName();
  }
}
