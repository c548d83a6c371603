package no.bindeledd.foundation.text;

import java.util.regex.Pattern;

/**
 * Texts of a CSV file that a spreadsheet would take for a formula. They get an apostrophe in front,
 * which the importer takes off again: nothing else begins with an apostrophe that is followed by
 * such a text, so whatever goes out comes back as it was. The signs are those that OWASP names,
 * with blanks and apostrophes before them, and their wide forms.
 */
public final class InertText {
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\h']*[=+\\-@\\t\\r\\n＝＋－＠].*");

  private InertText() {}

  public static String inert(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  public static String original(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches()
        ? cell.substring(1)
        : cell;
  }
}
