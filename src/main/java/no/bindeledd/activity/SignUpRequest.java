package no.bindeledd.activity;

import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A wish that waits for the person to show that the address is theirs.
 *
 * @param address in the one spelling
 * @param signUp what came of it, if it was answered
 */
public record SignUpRequest(
    long municipality,
    long id,
    long activity,
    String address,
    Language language,
    SignUpWish wish,
    @Nullable Long signUp) {

  /** Shows in no log. */
  @Override
  public String toString() {
    return "SignUpRequest";
  }
}
