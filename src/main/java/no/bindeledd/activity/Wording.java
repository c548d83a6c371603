package no.bindeledd.activity;

import no.bindeledd.foundation.text.Language;

/**
 * A field as somebody reads it.
 *
 * @param language in which it stands here, which may not be the reader's
 * @param byMachine translated by a machine, and nobody has read it
 * @param stale translated from a text that has changed since
 */
public record Wording(String text, Language language, boolean byMachine, boolean stale) {

  static Wording original(String text, Language language) {
    return new Wording(text, language, false, false);
  }
}
