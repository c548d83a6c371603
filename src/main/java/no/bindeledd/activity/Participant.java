package no.bindeledd.activity;

import java.time.Instant;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a place: as much as those who welcome them need.
 *
 * @param language in which to write to them
 * @param since when they took the place
 */
public record Participant(
    long account,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Language language,
    Instant since) {

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "Participant";
  }
}
