package no.bindeledd.catalogue.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.stereotype.Component;

/**
 * Sessions as iCalendar (RFC 5545). Each has its own event, since each can be called off by itself,
 * and an identity that stays, so that a calendar that fetches the file again sees what changed.
 * Times are UTC, which every calendar shows by its own clock, summer time or not.
 */
@Component
class ActivityCalendar {
  private static final int LONGEST_LINE = 75;

  private final PortalProperties portal;

  ActivityCalendar(PortalProperties portal) {
    this.portal = portal;
  }

  byte[] of(Page page, PublicActivity activity, List<Session> sessions) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Bindeledd//Bindeledd//NO"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    sessions.forEach(session -> calendar.add(event(page, activity, session)));
    return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Lines of at most 75 octets, as RFC 5545 asks; the library's own writer counts characters, which
   * is too long for every alphabet but the Latin one.
   */
  private static String folded(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 32);
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else if (octets + size > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1 + size;
      } else {
        octets += size;
      }
      folded.appendCodePoint(character);
    }
    return folded.toString();
  }

  private VEvent event(Page page, PublicActivity activity, Session session) {
    boolean cancelled = session.state() == SessionState.CANCELLED;
    String address = portal.link(page.to(ActivityAddress.of(activity)));
    var event = new VEvent(false);
    event.add(new Uid(Ids.toText(session.id()) + "@" + portal.address().getHost()));
    event.add(new DtStamp(activity.changedAt()));
    event.add(new Sequence(Math.toIntExact(session.version() - 1)));
    event.add(new DtStart<>(session.from()));
    event.add(new DtEnd<>(session.to()));
    event.add(new Summary(oneLine(activity.title())));
    event.add(new Location(oneLine(place(activity, session))));
    event.add(new Description(activity.description().replaceAll("\\R", "\n") + "\n\n" + address));
    event.add(new Url(URI.create(address)));
    event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
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

  /** A line break in a name would begin a new property. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
