package no.bindeledd.organisation.exchange;

import java.util.regex.Pattern;

/**
 * A text in a cell: letters that XML cannot hold, or would change, stand as Excel writes them,
 * {@code _x000D_}; where somebody wrote just that, its first sign does (ECMA-376, ST_Xstring).
 */
final class XmlText {
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  static String written(String text) {
    String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    var out = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(
            c -> {
              if (isHeld(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("_x%04X_".formatted(c));
              }
            });
    return out.toString();
  }

  private static boolean isHeld(int c) {
    return (c >= 0x20 || c == '\t' || c == '\n') && c != 0xfffe && c != 0xffff;
  }
}
