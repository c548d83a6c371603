package no.bindeledd.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of an activity, as its organiser reads it: never with an address.
 *
 * @param name of whoever asked, empty if they did not say
 * @param answer as it was sent, if it was
 */
public record Question(
    long municipality,
    long id,
    long activity,
    String title,
    String name,
    String text,
    State state,
    Instant askedAt,
    @Nullable String answer,
    @Nullable Instant settledAt) {

  /** Where it is in its short life. */
  public enum State {
    OPEN,
    ANSWERED,
    /** Without an answer: it was none, or no question. */
    PUT_AWAY;

    /** The message key of its name. */
    public String textKey() {
      return "activity.questionState." + name();
    }
  }
}
