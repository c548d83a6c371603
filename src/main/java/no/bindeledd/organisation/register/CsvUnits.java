package no.bindeledd.organisation.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The register as a table: UTF-8, parted by commas, the names of the columns first. */
final class CsvUnits implements UnitReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final CSVParser table;
  private final Iterator<CSVRecord> rows;
  private final List<String> columns;
  private final UnitFields fields = new UnitFields();
  private long ordinal;

  CsvUnits(InputStream in) {
    try {
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      table = FORMAT.parse(new InputStreamReader(in, decoder));
    } catch (IOException e) {
      throw BulkFile.unreadable(e, "line 1");
    } catch (IllegalArgumentException e) {
      throw new UnreadableFile(UnreadableFile.Why.NOT_A_REGISTER, "line 1");
    }
    columns = table.getHeaderNames();
    if (!columns.contains("organisasjonsnummer") || !columns.contains("navn")) {
      throw new UnreadableFile(UnreadableFile.Why.NOT_A_REGISTER, "line 1");
    }
    rows = table.iterator();
  }

  @Override
  public boolean skip() {
    return row().isPresent();
  }

  @Override
  public Optional<Entry> next() {
    return row()
        .map(
            row -> {
              fields.clear();
              for (int i = 0; i < columns.size(); i++) {
                fields.put(columns.get(i), row.get(i));
              }
              return fields.unit(ordinal, table.getCurrentLineNumber());
            });
  }

  private Optional<CSVRecord> row() {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      CSVRecord row = rows.next();
      ordinal++;
      // A table that breaks off does so within a row, and a row of another length is no row.
      if (row.size() != columns.size()) {
        throw new UnreadableFile(UnreadableFile.Why.BROKEN_OFF, place());
      }
      return Optional.of(row);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new UnreadableFile(UnreadableFile.Why.BROKEN_OFF, place());
      }
      throw BulkFile.unreadable(e.getCause(), place());
    } catch (IllegalStateException e) {
      throw new UnreadableFile(UnreadableFile.Why.BROKEN_OFF, place());
    }
  }

  @Override
  public void close() {
    try {
      table.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String place() {
    return "line " + table.getCurrentLineNumber();
  }
}
