package no.bindeledd.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.foundation.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template is there in every language and says as much in each. */
class MailTemplatesTest {
  private static final Path ROOT = Path.of("src/main/resources/mail");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHasASubjectAndABodyWithTheSameValuesInEveryLanguage(Path folder)
      throws IOException {
    Set<String> expected = names(folder, "nb.txt", Language.NB);
    for (Language language : Language.offered()) {
      Path file = folder.resolve(language.code() + ".txt");
      assertThat(file).exists();
      String[] lines = Files.readString(file).split("\n", -1);
      assertThat(lines[0]).as("subject of " + file).isNotBlank().hasSizeLessThanOrEqualTo(150);
      assertThat(lines[1]).as("line after the subject of " + file).isBlank();
      assertThat(lines[2]).as("body of " + file).isNotBlank();
      assertThat(names(folder, language.code() + ".txt", language))
          .as("values of " + file)
          .isEqualTo(expected);
    }
  }

  static Stream<Path> ofWhatPeopleGoTo() throws IOException {
    return templates().filter(f -> f.getFileName().toString().matches("(activity|place)-.*"));
  }

  @ParameterizedTest
  @MethodSource("ofWhatPeopleGoTo")
  void whoLooksOverAShoulderDoesNotReadWhatSomebodyGoesTo(Path folder) throws IOException {
    for (Language language : Language.offered()) {
      String subject = Files.readAllLines(folder.resolve(language.code() + ".txt")).getFirst();
      assertThat(subject).doesNotContain("{title");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anSmsIsThereInAllLanguagesOrNoneAndKnowsNoMoreThanTheMail(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("nb.sms.txt"))) {
      for (Language language : Language.offered()) {
        assertThat(folder.resolve(language.code() + ".sms.txt")).doesNotExist();
      }
      return;
    }
    Set<String> expected = names(folder, "nb.sms.txt", Language.NB);
    assertThat(names(folder, "nb.txt", Language.NB)).containsAll(expected);
    for (Language language : Language.offered()) {
      assertThat(names(folder, language.code() + ".sms.txt", language))
          .as("values of %s in %s".formatted(folder, language))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothingElseLiesInTheFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allMatch(
              name ->
                  Language.offered().stream()
                      .anyMatch(
                          l ->
                              name.equals(l.code() + ".txt")
                                  || name.equals(l.code() + ".sms.txt")));
    }
  }

  private static Set<String> names(Path folder, String file, Language language) throws IOException {
    return new MessageFormat(
            Files.readString(folder.resolve(file)), ULocale.forLocale(language.locale()))
        .getArgumentNames();
  }
}
