package no.bindeledd.organisation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One property of a card.
 *
 * @param name in capitals, without the group before it
 * @param parameters in capitals
 * @param value as it stands, escaped
 */
record VcardLine(int number, String name, List<String> parameters, String value) {

  static VcardLine of(int number, String line) throws UnreadableSheet {
    int colon = -1;
    boolean quoted = false;
    for (int i = 0; i < line.length() && colon < 0; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ':' && !quoted) {
        colon = i;
      }
    }
    String[] head = line.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT).split(";", -1);
    String name = head[0].substring(head[0].lastIndexOf('.') + 1);
    if (!name.matches("[A-Z0-9-]+")) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_LIST, number);
    }
    return new VcardLine(
        number, name, List.of(head).subList(1, head.length), line.substring(colon + 1));
  }

  /** The one that its owner would rather be reached by. */
  boolean isPreferred() {
    return parameters.stream().anyMatch(p -> p.equals("PREF=1") || p.matches("(TYPE=)?.*\\bPREF"));
  }

  /** Lines as they were before they were folded. */
  static List<String> unfolded(String text) {
    var lines = new ArrayList<String>();
    for (String line : text.split("\r\n|\n", -1)) {
      boolean goesOn = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (goesOn && !lines.isEmpty()) {
        lines.set(lines.size() - 1, lines.getLast().concat(line.substring(1)));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
