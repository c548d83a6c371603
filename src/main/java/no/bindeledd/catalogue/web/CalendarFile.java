package no.bindeledd.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Events as a file that every calendar reads (RFC 5545). */
final class CalendarFile {
  static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private static final int LONGEST_LINE = 75;
  private static final Duration READ_AGAIN = Duration.ofHours(4);

  private CalendarFile() {}

  /**
   * @param name what the calendar is called in somebody's list of calendars; null for events that
   *     go into a calendar they have
   */
  static byte[] of(@Nullable String name, List<VEvent> events) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Bindeledd//Bindeledd//NO"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    if (name != null) {
      calendar.add(new XProperty("X-WR-CALNAME", oneLine(name)));
      calendar.add(new RefreshInterval(new ParameterList(), READ_AGAIN));
    }
    if (events.isEmpty()) {
      calendar.add(utc());
    }
    events.forEach(calendar::add);
    return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
  }

  /** A calendar may not be empty (RFC 5545, 3.6): where nothing happens, a clock stands there. */
  private static VTimeZone utc() {
    var zero = ZoneOffset.UTC;
    var always = new Standard();
    always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
    always.add(new TzOffsetFrom(zero));
    always.add(new TzOffsetTo(zero));
    var zone = new VTimeZone();
    zone.add(new TzId("UTC"));
    zone.add(always);
    return zone;
  }

  /** A line break in a name would begin a new property. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  /** The same for a text that may have several lines. */
  static String lines(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n]]+", " ").strip();
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
      int size = octets(character);
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

  /** In UTF-8. */
  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
