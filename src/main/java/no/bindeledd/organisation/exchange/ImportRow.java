package no.bindeledd.organisation.exchange;

import java.util.Map;

/**
 * A row of a list, and what it would come to.
 *
 * @param line where it stands in the file
 * @param bringIn whether somebody has said that it is another than the one it is like
 */
public record ImportRow(
    long id, int line, Map<SheetField, String> values, Verdict verdict, boolean bringIn) {

  /** What people call it. */
  public String name() {
    return values.getOrDefault(SheetField.NAME, "");
  }
}
