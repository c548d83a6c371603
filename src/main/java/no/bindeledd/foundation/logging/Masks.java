package no.bindeledd.foundation.logging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a line of the log whatever opens a door or names a person, whoever wrote the line:
 * secrets of one-time links and of sessions, codes, e-mail addresses, telephone numbers. Rather a
 * harmless number too much than one of these.
 */
final class Masks {
  static final String MASK = "***";

  /** Also as it stands in an address, where some characters are written in hexadecimal. */
  private static final String AT = "(?:@|%40)";

  private static final List<Mask> ALL =
      List.of(
          // Behind a newcomer's link comes its secret, whole or broken.
          new Mask("(/me/[a-z-]+/)[^\\s\"'<>\\]\\[(){},;?#]+", "$1" + MASK),
          // A secret of ours has 43 characters, a session's number 32, however they came here.
          new Mask("(?<![\\w-])[\\w-]{43,}(?![\\w-])", MASK),
          new Mask("(?<![\\w-])\\p{XDigit}{32,}(?![\\w-])", MASK),
          new Mask(
              "[\\p{L}\\p{N}.!#$&'*+/=?^_`{|}~-]+" + AT + "[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}", MASK),
          // Telephone numbers, with or without the country's code, in one piece or in pairs.
          new Mask("(?:\\+|%2B|\\b00)[ ]?\\d(?:[ +]?\\d){7,14}(?!\\d)", MASK),
          new Mask("(?<![\\w.:-])[2-9]\\d(?:[ +]?\\d){6}(?![\\w-])", MASK),
          // A code.
          new Mask("(?<![\\w.:-])\\d{3}[ +]?\\d{3}(?![\\w-])", MASK));

  private Masks() {}

  private record Mask(Pattern pattern, String with) {
    Mask(String pattern, String with) {
      this(Pattern.compile(pattern, Pattern.UNICODE_CASE), with);
    }
  }

  static String masked(String text) {
    String clean = text;
    for (Mask mask : ALL) {
      clean = mask.pattern().matcher(clean).replaceAll(mask.with());
    }
    return clean;
  }
}
