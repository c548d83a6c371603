package no.bindeledd.foundation.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small table among the program's own resources: UTF-8, a line a row, values parted by
 * semicolons, names of the columns first, lines that begin with # for people who read it.
 */
public record ResourceTable(List<Row> rows) {

  /**
   * @param name of the resource, such as {@code reference/languages.csv}
   */
  public static ResourceTable read(String name) {
    List<String> lines = lines(name).filter(line -> !line.startsWith("#")).toList();
    List<String> columns = List.of(lines.getFirst().split(";", -1));
    var rows = new ArrayList<Row>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = List.of(line.split(";", -1));
      if (values.size() != columns.size()) {
        throw new IllegalStateException(name + " has a row of another length: " + line);
      }
      rows.add(new Row(columns, values));
    }
    return new ResourceTable(List.copyOf(rows));
  }

  /** The lines of a resource, without empty ones. */
  public static Stream<String> lines(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream("/" + name);
        var reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line, whose values are asked for by column. */
  public record Row(List<String> columns, List<String> values) {

    /** Empty where the table says nothing. */
    public String get(String column) {
      int place = columns.indexOf(column);
      if (place < 0) {
        throw new IllegalArgumentException("No column " + column);
      }
      return values.get(place);
    }

    /** The values of a column that holds several. */
    public List<String> list(String column, String separator) {
      String value = get(column);
      return value.isEmpty() ? List.of() : List.of(value.split(separator));
    }
  }
}
