package no.bindeledd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * The bundles hold the same keys in every language, every key that the code names, and none that it
 * does not name. A key is a literal, or a literal prefix that ends in a dot with a name behind it.
 */
class TextKeysTest {
  private static final Pattern LITERAL =
      Pattern.compile("[\"'|]([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+\\.?|[a-z]+\\.)[\"'|$]");
  private static final Texts TEXTS = new Texts();
  private static final Map<String, String> NB = TEXTS.patterns(Language.NB);

  @Test
  void everyLanguageHasTheSameKeys() {
    for (Language language : Language.offered()) {
      assertThat(new TreeSet<>(TEXTS.patterns(language).keySet()))
          .as(language.code())
          .isEqualTo(new TreeSet<>(NB.keySet()));
    }
  }

  @Test
  void everyLanguageNamesTheSameValues() {
    var differing = new TreeSet<String>();
    for (Language language : Language.offered()) {
      TEXTS
          .patterns(language)
          .forEach(
              (key, text) -> {
                if (!values(text).equals(values(NB.getOrDefault(key, "")))) {
                  differing.add(language.code() + " " + key);
                }
              });
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void noTextIsEmpty() {
    var empty = new TreeSet<String>();
    for (Language language : Language.offered()) {
      TEXTS.patterns(language).forEach((k, v) -> addIfBlank(empty, language, k, v));
    }
    assertThat(empty).isEmpty();
  }

  @Test
  void arabicAndUkrainianAreWrittenInTheirOwnScript() {
    assertThat(withoutScript(Language.AR, Character.UnicodeScript.ARABIC)).isEmpty();
    assertThat(withoutScript(Language.UK, Character.UnicodeScript.CYRILLIC)).isEmpty();
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> literals = literals();
    Set<String> prefixes =
        literals.stream().filter(l -> l.endsWith(".")).collect(Collectors.toSet());
    var unused =
        NB.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> prefixes.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).as("text keys that nothing names").isEmpty();
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    Set<String> modules =
        NB.keySet().stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
    var missing =
        literals().stream()
            .filter(l -> modules.contains(l.substring(0, l.indexOf('.'))))
            .filter(l -> !l.endsWith("."))
            .filter(l -> !NB.containsKey(l))
            .filter(l -> !isFileOrSetting(l))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).as("text keys that no bundle has").isEmpty();
  }

  private static boolean isFileOrSetting(String literal) {
    return literal.matches(".*\\.(css|js|svg|html|txt|ics|json|properties|sql|xml)");
  }

  private static Set<String> literals() throws IOException {
    var found = new HashSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(TextKeysTest::namesKeys).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        int from = 0;
        while (matcher.find(from)) {
          found.add(matcher.group(1));
          from = matcher.end() - 1;
        }
      }
    }
    return found;
  }

  private static boolean namesKeys(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".java") || name.endsWith(".html");
  }

  private static Set<String> values(String pattern) {
    return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
  }

  private static void addIfBlank(Set<String> empty, Language language, String key, String text) {
    if (text.isBlank()) {
      empty.add(language.code() + " " + key);
    }
  }

  /** Texts with words of which none is in the language's script; names and numbers may be bare. */
  private static Map<String, String> withoutScript(
      Language language, Character.UnicodeScript script) {
    var bare = new TreeMap<String, String>();
    TEXTS
        .patterns(language)
        .forEach(
            (key, text) -> {
              String words = text.replaceAll("\\{[a-zA-Z]+}", "").replace("Bindeledd", "");
              boolean hasLetters = words.codePoints().anyMatch(Character::isLetter);
              boolean inScript =
                  words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
              if (hasLetters && !inScript) {
                bare.put(key, text);
              }
            });
    return bare;
  }
}
