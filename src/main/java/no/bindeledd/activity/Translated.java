package no.bindeledd.activity;

import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.text.Language;

/**
 * A field in another language than that in which it was written.
 *
 * @param sourceHash of the text that was translated
 * @param byMachine nobody has read it yet
 */
public record Translated(
    Language language, WrittenField field, String text, String sourceHash, boolean byMachine) {

  /** What tells one source from another; a text of any length. */
  public static String hash(String source) {
    return Secrets.hash(source);
  }

  /** Whether the source has changed since. */
  public boolean isStale(String source) {
    return !sourceHash.equals(hash(source));
  }
}
