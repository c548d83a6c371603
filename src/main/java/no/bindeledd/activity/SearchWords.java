package no.bindeledd.activity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in the one spelling in which they are stored and looked up. */
final class SearchWords {
  private static final int LONGEST = 40;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchWords() {}

  static Set<String> of(String... texts) {
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

  private static int shortened(String word) {
    return Math.min(LONGEST, word.codePointCount(0, word.length()));
  }
}
