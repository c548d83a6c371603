package no.bindeledd.organisation.exchange;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they come by; the first that is not empty names the columns. */
final class XlsxTable implements XSSFSheetXMLHandler.SheetContentsHandler {
  private final SheetWords words;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private SheetWords.@Nullable Columns columns;

  XlsxTable(SheetWords words) {
    this.words = words;
  }

  /**
   * @param others sheets of the same file, of which nothing was read
   */
  Sheet sheet(List<String> others) throws UnreadableSheet {
    if (columns == null) {
      throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
    }
    var notRead = new ArrayList<>(columns.notRead());
    notRead.addAll(others);
    return new Sheet(
        SheetFormat.XLSX,
        Sheet.Encoding.NONE,
        Sheet.Separator.NONE,
        List.copyOf(notRead),
        List.copyOf(rows));
  }

  @Override
  public void startRow(int row) {
    cells.clear();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column < 0 || column >= SheetLimits.COLUMNS) {
      if (value == null || value.isBlank()) {
        return;
      }
      throw new Refused(new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_COLUMNS, rows.size() + 1));
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value == null ? "" : value);
  }

  @Override
  public void endRow(int row) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    try {
      if (columns == null) {
        columns = words.columns(List.copyOf(cells));
        return;
      }
      rows.add(columns.row(row + 1, List.copyOf(cells)));
      if (rows.size() > SheetLimits.ROWS) {
        throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_ROWS, row + 1);
      }
    } catch (UnreadableSheet e) {
      throw new Refused(e);
    }
  }

  /** Ends the reading from within. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final UnreadableSheet why;

    Refused(UnreadableSheet why) {
      super(why.getMessage(), why, false, false);
      this.why = why;
    }

    UnreadableSheet why() {
      return why;
    }
  }
}
