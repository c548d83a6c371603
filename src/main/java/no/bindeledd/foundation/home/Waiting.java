package no.bindeledd.foundation.home;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param key what it is, as a message key
 * @param values what the message names
 * @param due the day it should be done by, if there is one
 * @param saysWhen whether the message names that day already
 * @param actionKey the button, as a message key: a verb
 * @param path the view that it opens, below /app
 */
public record Waiting(
    String key,
    Map<String, Object> values,
    @Nullable LocalDate due,
    boolean saysWhen,
    String actionKey,
    String path) {

  /** Something whose message names no day. */
  public Waiting(
      String key,
      Map<String, Object> values,
      @Nullable LocalDate due,
      String actionKey,
      String path) {
    this(key, values, due, false, actionKey, path);
  }
}
