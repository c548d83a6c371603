package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of the catalogue that somebody may have meant who made a typing error. */
final class Mistyped {
  private static final int MOST = 12;
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private Mistyped() {}

  /**
   * A word that may have been meant.
   *
   * @param steps letters left out, put in, changed, or swapped with their neighbour
   * @param frequency in how many activities it stands
   */
  record Meant(String word, int steps, int frequency) {}

  /** How many steps we go for a word: none for a short one, which would become any other. */
  static int steps(String word) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST) {
      return 0;
    }
    return length < LONG ? 1 : 2;
  }

  /** The nearest first, among those the most usual. */
  static List<Meant> of(IndexReader reader, String word) throws IOException {
    int most = steps(word);
    Terms terms = most == 0 ? null : MultiTerms.getTerms(reader, Documents.WORDS);
    if (terms == null) {
      return List.of();
    }
    var found = new ArrayList<Meant>();
    for (int steps = 1; steps <= most && found.isEmpty(); steps++) {
      var near = new FuzzyTermsEnum(terms, new Term(Documents.WORDS, word), steps, 0, true);
      for (BytesRef term = near.next(); term != null; term = near.next()) {
        String other = term.utf8ToString();
        if (!other.equals(word)) {
          found.add(new Meant(other, steps, near.docFreq()));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Meant::steps)
            .thenComparing(Meant::frequency, Comparator.reverseOrder())
            .thenComparing(Meant::word));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }
}
