package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;

/**
 * The forms by which an inflected word is found. Nobody says in which language a text is, so a word
 * in Latin letters has the stems of bokmål, nynorsk and English: two words are taken for the same
 * when they share one.
 */
final class Stems {
  private static final int SHORTEST = 4;
  private static final int MOST_REMEMBERED = 50_000;

  /** Lucene's numbers for bokmål and nynorsk are 1 and 2, and they add up. */
  private static final int BOTH = 3;

  private static final OneWord NORWEGIAN =
      new OneWord(words -> new NorwegianLightStemFilter(words, BOTH));
  private static final OneWord ENGLISH = new OneWord(PorterStemFilter::new);
  private static final OneWord ARABIC = new OneWord(ArabicStemFilter::new);

  /** Activities speak of the same things: most words come again. */
  private static final Map<String, Set<String>> REMEMBERED = new ConcurrentHashMap<>();

  private Stems() {}

  /** Read when the first Ukrainian word comes: it takes some megabytes. */
  private static final class Ukrainian {
    private static final Dictionary WORDS = read();

    private static Dictionary read() {
      try {
        return Dictionary.read(
            Objects.requireNonNull(Stems.class.getResource("/ua/net/nlp/ukrainian.dict")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The word itself first, then its stems. The word is {@link Spelling spelt} for comparing. */
  static Set<String> of(String word) {
    Set<String> known = REMEMBERED.get(word);
    if (known == null) {
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      known = make(word);
      REMEMBERED.put(word, known);
    }
    return known;
  }

  private static Set<String> make(String word) {
    var forms = new LinkedHashSet<String>();
    forms.add(word);
    switch (Script.of(word)) {
      case LATIN -> latin(word, forms);
      case CYRILLIC -> cyrillic(word, forms);
      case ARABIC -> forms.add(ARABIC.of(word));
    }
    return Collections.unmodifiableSet(forms);
  }

  private static void latin(String word, Set<String> forms) {
    if (word.length() < SHORTEST) {
      return;
    }
    // Twice: kafeen, kafe and kafeer meet in the second step.
    String once = NORWEGIAN.of(word);
    forms.add(once);
    forms.add(ENGLISH.of(word));
    forms.add(NORWEGIAN.of(once));
  }

  private static void cyrillic(String word, Set<String> forms) {
    for (WordData found : new DictionaryLookup(Ukrainian.WORDS).lookup(word)) {
      forms.add(Spelling.fold(found.getStem().toString()));
    }
  }
}
