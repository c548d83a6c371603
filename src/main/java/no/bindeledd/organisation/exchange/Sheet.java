package no.bindeledd.organisation.exchange;

import java.util.List;
import java.util.Map;

/**
 * A list as it was read.
 *
 * @param separator what parts the cells of a row, where something does
 * @param notRead columns and sheets that nobody here knows what to do with
 */
record Sheet(
    SheetFormat format,
    Encoding encoding,
    Separator separator,
    List<String> notRead,
    List<Row> rows) {

  /** How the bytes of a file become letters. */
  enum Encoding {
    UTF_8,
    WINDOWS_1252,
    UTF_16,
    /** A packed table says it itself. */
    NONE
  }

  /** What stands between two cells. */
  enum Separator {
    SEMICOLON(';'),
    COMMA(','),
    TAB('\t'),
    NONE('\0');

    private final char sign;

    Separator(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }

  /**
   * @param line where it stands in the file, for people: the first is 1
   * @param cells as they were written, without those that are empty
   * @param tooMany whether it has more cells than the table has columns
   */
  record Row(int line, Map<SheetField, String> cells, boolean tooMany) {}
}
