package no.bindeledd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pages for people show what is there: every picture and every page that they name, no picture
 * is kept that nobody shows, and {@code scripts/pictures} knows how to take each of them anew.
 */
class ManualTest {
  private static final Path PICTURES = Path.of("docs", "pictures");
  private static final Path MANUAL = Path.of("docs", "manual");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([^):#]+)\\)");
  private static final int WIDEST = 1280;
  private static final long LARGEST = 3L * 1024 * 1024;

  @Test
  void everyPictureThatAPageShowsIsThereAndSaidInWords() {
    for (Path page : pages()) {
      PICTURE
          .matcher(read(page))
          .results()
          .forEach(
              found -> {
                assertThat(page.resolveSibling(found.group(2))).as(page.toString()).exists();
                assertThat(found.group(1)).as(page + " " + found.group(2)).isNotBlank();
              });
    }
  }

  @Test
  void everyPictureIsShownAndCanBeTakenAnew() {
    assertThat(shown()).isEqualTo(kept());
    assertThat(listed()).isEqualTo(kept());
  }

  @Test
  void everyPageThatAPageNamesIsThereAndNoManualPageStandsAlone() {
    var named = new TreeSet<Path>();
    for (Path page : pages()) {
      LINK.matcher(read(page))
          .results()
          .forEach(
              found -> {
                Path other = page.resolveSibling(found.group(1)).normalize();
                assertThat(other).as(page.toString()).exists();
                named.add(other);
              });
    }
    assertThat(named).containsAll(files(MANUAL).stream().filter(f -> !isFirst(f)).toList());
  }

  @Test
  void picturesStayLight() throws IOException {
    long bytes = 0;
    for (Path picture : files(PICTURES)) {
      assertThat(ImageIO.read(picture.toFile()).getWidth())
          .as(picture.toString())
          .isLessThanOrEqualTo(WIDEST);
      bytes += Files.size(picture);
    }
    assertThat(bytes).isLessThan(LARGEST);
  }

  private static List<Path> pages() {
    var pages = new ArrayList<>(files(MANUAL));
    pages.add(Path.of("README.md"));
    return pages;
  }

  private static boolean isFirst(Path page) {
    return page.endsWith("README.md");
  }

  private static Set<String> shown() {
    return pages().stream()
        .flatMap(page -> PICTURE.matcher(read(page)).results())
        .map(found -> Path.of(found.group(2)).getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kept() {
    return files(PICTURES).stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> listed() {
    return read(Path.of("scripts", "pictures.d", "list"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ")[0] + ".png")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
