package no.bindeledd.catalogue.search;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;

/**
 * Words that say nothing of what is sought. They are left out of a question and never of the index,
 * so that a question of nothing else still has an answer.
 */
final class StopWords {
  private static final Set<String> WORDS = all();

  private StopWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> all() {
    var words = new HashSet<String>();
    words.addAll(folded(NorwegianAnalyzer.getDefaultStopSet()));
    words.addAll(folded(EnglishAnalyzer.getDefaultStopSet()));
    words.addAll(folded(ArabicAnalyzer.getDefaultStopSet()));
    for (String word : Lines.of("stop-words.txt")) {
      words.addAll(Spelling.words(word));
    }
    return Set.copyOf(words);
  }

  private static Set<String> folded(CharArraySet words) {
    return words.stream()
        .map(letters -> Spelling.fold(new String((char[]) letters)))
        .collect(Collectors.toSet());
  }
}
