package no.bindeledd.activity;

import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a person's own calendar.
 *
 * @param language in which we write to the person
 */
public record OwnCalendar(Language language, List<Entry> entries) {

  /**
   * One session of theirs.
   *
   * @param shown what it is and where; null where the organiser shows the place only to those who
   *     come
   */
  public record Entry(Session session, Instant changedAt, @Nullable Shown shown) {}

  /** What an activity is called, and where people meet this time. */
  public record Shown(String title, String placeName, String address) {}
}
