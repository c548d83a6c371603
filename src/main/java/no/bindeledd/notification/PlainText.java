package no.bindeledd.notification;

import java.util.regex.Pattern;

/**
 * Text from people on its way into a message: nothing that a mail program could take for an order.
 */
final class PlainText {
  /** Length of the subject's column. */
  static final int SUBJECT = 200;

  // Control characters and line separators, and the marks that make text read in another order
  // than it is written. The single marks that Arabic needs (U+200E, U+200F) stay.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");
  private static final Pattern UNSEEN_BUT_LINES =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]+");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private PlainText() {}

  static String oneLine(String text, int longest) {
    String line = UNSEEN.matcher(text).replaceAll(" ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = longest - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  static String manyLines(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n");
    return UNSEEN_BUT_LINES.matcher(lines).replaceAll(" ").strip();
  }
}
