package no.bindeledd.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The hand-made lists in {@code search/}: a line each, after a # stands a remark. */
final class Lines {
  private Lines() {}

  static List<String> of(String name) {
    try (var stream =
            Objects.requireNonNull(Lines.class.getResourceAsStream("/search/" + name), name);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
