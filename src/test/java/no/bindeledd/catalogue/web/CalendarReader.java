package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;

/** Reads calendars as the strictest of calendars would. */
final class CalendarReader {
  private CalendarReader() {}

  static Calendar strict(String file) throws IOException, ParserException {
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, false);
    CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, false);
    Calendar calendar = new CalendarBuilder().build(new StringReader(file));
    assertThat(calendar.validate().getEntries()).isEmpty();
    return calendar;
  }

  /** The events, after a look at the bytes: nothing but whole lines of at most 75 octets. */
  static List<VEvent> events(String file) throws IOException, ParserException {
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : file.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    return strict(file).getComponents("VEVENT");
  }

  static String value(VEvent event, String name) {
    return event.getProperty(name).orElseThrow().getValue();
  }
}
