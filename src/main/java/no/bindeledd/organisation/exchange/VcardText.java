package no.bindeledd.organisation.exchange;

import java.nio.charset.StandardCharsets;

/** Lines and texts of vCard (RFC 6350, 3.2 and 3.4). */
final class VcardText {
  private static final int LONGEST_LINE = 75;

  private VcardText() {}

  /** A text as a value: a line break is the only control character that a card can hold. */
  static String escaped(String text) {
    return plain(text)
        .replace("\\", "\\\\")
        .replace(",", "\\,")
        .replace(";", "\\;")
        .replace("\n", "\\n");
  }

  static String unescaped(String value) {
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
        continue;
      }
      char next = value.charAt(++i);
      text.append(next == 'n' || next == 'N' ? '\n' : next);
    }
    return text.toString();
  }

  /** What of a text a card can hold. */
  static String plain(String text) {
    return text.replaceAll("\r\n?", "\n").replaceAll("[\\x00-\\x09\\x0b-\\x1f\\x7f]", " ");
  }

  /** The part of a value up to a sign that is not escaped. */
  static String upTo(char sign, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '\\') {
        i++;
      } else if (value.charAt(i) == sign) {
        return value.substring(0, i);
      }
    }
    return value;
  }

  /** Folded after at most 75 bytes, never within a letter. */
  static String folded(String line) {
    var out = new StringBuilder(line.length() + 16);
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      String letter = Character.toString(line.codePointAt(i));
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(letter);
      bytes += size;
      i += letter.length();
    }
    return out.append("\r\n").toString();
  }
}
