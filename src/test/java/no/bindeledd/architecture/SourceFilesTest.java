package no.bindeledd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file has one purpose and can be read in one go. */
class SourceFilesTest {
  private static final int LONGEST = 300;

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    var tooLong = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          long count = lines.count();
          if (count > LONGEST) {
            tooLong.add(file + ": " + count);
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
