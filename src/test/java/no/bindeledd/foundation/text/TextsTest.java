package no.bindeledd.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts are put together as the message syntax says, whichever way that is done. */
class TextsTest {
  private static final Pattern NAME = Pattern.compile("\\{\\s*(\\w+)\\s*[,}]");
  private final Texts texts = new Texts();

  @Test
  void everyTextWithWordsForItsValuesIsWhatTheSyntaxSays() {
    for (Language language : Language.offered()) {
      texts.patterns(language).forEach((key, pattern) -> compare(language, key, pattern));
    }
  }

  private void compare(Language language, String key, String pattern) {
    Map<String, String> words =
        NAME.matcher(pattern)
            .results()
            .map(name -> name.group(1))
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> "<" + name + "> {x} 'y'"));
    if (words.isEmpty() || pattern.contains(",") && pattern.matches("(?s).*\\{\\s*\\w+\\s*,.*")) {
      return; // numbers and choices go the whole way
    }
    assertThat(texts.get(language, key, words))
        .as(language + " " + key)
        .isEqualTo(new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(words));
  }
}
