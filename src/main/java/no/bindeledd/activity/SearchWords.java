package no.bindeledd.activity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in the one spelling in which they are stored and looked up. */
final class SearchWords {
  private static final int LONGEST = 40;
  private static final int MOST_ASKED = 8;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchWords() {}

  static Set<String> of(String text) {
    return of(List.of(text));
  }

  static Set<String> of(List<String> texts) {
    var words = new LinkedHashSet<String>();
    for (String text : texts) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      for (String word : BETWEEN.split(plain)) {
        if (!word.isEmpty()) {
          words.add(word.substring(0, word.offsetByCodePoints(0, shortened(word))));
        }
      }
    }
    return words;
  }

  /** What is looked for in the database: as many words as make sense, none for no text. */
  static Set<String> asked(@Nullable String text) {
    return text == null ? Set.of() : Set.copyOf(of(text).stream().limit(MOST_ASKED).toList());
  }

  private static int shortened(String word) {
    return Math.min(LONGEST, word.codePointCount(0, word.length()));
  }
}
