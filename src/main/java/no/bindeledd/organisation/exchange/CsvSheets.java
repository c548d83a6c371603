package no.bindeledd.organisation.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.text.InertText;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Organisation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.springframework.stereotype.Component;

/**
 * Tables as text: written with semicolons and a byte order mark, as Excel in Norway opens them;
 * read with whatever stands between the cells.
 */
@Component
class CsvSheets {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final SheetWords words;

  CsvSheets(SheetWords words) {
    this.words = words;
  }

  byte[] write(List<Map<SheetField, String>> organisations, Language language) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(Sheet.Separator.SEMICOLON.sign())
            .setQuoteMode(QuoteMode.ALL)
            .get();
    try (var printer = format.print(text)) {
      printer.printRecord(
          Arrays.stream(SheetField.values()).map(f -> words.column(f, language)).toList());
      for (Map<SheetField, String> organisation : organisations) {
        printer.printRecord(
            Arrays.stream(SheetField.values())
                .map(f -> InertText.inert(shown(f, organisation, language)))
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A kind as people call it, everything else as it is. */
  String shown(SheetField field, Map<SheetField, String> organisation, Language language) {
    String value = organisation.getOrDefault(field, "");
    return field == SheetField.KIND && !value.isEmpty()
        ? words.kind(Organisation.Kind.valueOf(value), language)
        : value;
  }

  Sheet read(SheetText file) throws UnreadableSheet {
    Sheet.Separator separator = separator(file.text());
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator.sign()).setIgnoreEmptyLines(true).get();
    var rows = new ArrayList<Sheet.Row>();
    int line = 1;
    try (CSVParser table = format.parse(new StringReader(withoutHint(file.text())))) {
      Iterator<CSVRecord> records = table.iterator();
      if (!records.hasNext()) {
        throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
      }
      SheetWords.Columns columns = words.columns(cells(records.next()));
      line = (int) table.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        Sheet.Row row = columns.row(line, cells(records.next()));
        line = (int) table.getCurrentLineNumber() + 1;
        if (!row.cells().isEmpty() || row.tooMany()) {
          rows.add(row);
        }
        if (rows.size() > SheetLimits.ROWS) {
          throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_ROWS, line);
        }
      }
      return new Sheet(
          SheetFormat.CSV, file.encoding(), separator, columns.notRead(), List.copyOf(rows));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_ENDED, line);
    }
  }

  private static List<String> cells(CSVRecord row) throws UnreadableSheet {
    if (row.size() > SheetLimits.COLUMNS) {
      throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_COLUMNS, (int) row.getRecordNumber());
    }
    return row.stream().map(InertText::original).toList();
  }

  /** What parts the first row into most columns that we know. */
  private Sheet.Separator separator(String text) {
    String first = withoutHint(text).lines().findFirst().orElse("");
    return Arrays.stream(Sheet.Separator.values())
        .filter(s -> s != Sheet.Separator.NONE)
        .max(Comparator.comparingLong(s -> known(first, s)))
        .orElse(Sheet.Separator.SEMICOLON);
  }

  private long known(String row, Sheet.Separator separator) {
    return Arrays.stream(row.split(String.valueOf(separator.sign()), -1))
        .filter(name -> words.field(name).isPresent())
        .count();
  }

  /** Some programs write for Excel what parts the cells, before the table. */
  private static String withoutHint(String text) {
    return text.replaceFirst("^sep=.\\R", "");
  }
}
