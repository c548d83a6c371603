package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a segment a choice leads to, both ways: of each choice its documents, and of
 * each document its choices. A count of a choice among many documents is a few thousand machine
 * words compared; few documents are told one by one.
 */
final class Choices {
  private static final int END = DocIdSetIterator.NO_MORE_DOCS;

  /** Less than one in so many documents are few. */
  private static final int FEW = 24;

  private final Map<Dimension, Map<String, Choice>> choices = new EnumMap<>(Dimension.class);
  private final FixedBitSet nothing;

  /** The numbers of the choices of all documents in turn, and where those of each begin. */
  private final int[] numbers;

  private final int[] starts;
  private final int known;

  /**
   * One choice.
   *
   * @param number by which documents know it
   * @param documents not to be changed
   */
  record Choice(int number, FixedBitSet documents) {}

  Choices(LeafReader segment) throws IOException {
    int size = segment.maxDoc();
    nothing = new FixedBitSet(size);
    List<FixedBitSet> all = new ArrayList<>();
    Terms terms = segment.terms(Documents.CHOICES);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      var documents = new FixedBitSet(size);
      PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
      while (postings.nextDoc() != END) {
        documents.set(postings.docID());
      }
      Dimension dimension = Dimension.of(term.utf8ToString());
      choices
          .computeIfAbsent(dimension, any -> new LinkedHashMap<>())
          .put(dimension.choice(term.utf8ToString()), new Choice(all.size(), documents));
      all.add(documents);
    }
    known = all.size();
    starts = new int[size + 1];
    all.forEach(documents -> each(documents, document -> starts[document + 1]++));
    for (int document = 0; document < size; document++) {
      starts[document + 1] += starts[document];
    }
    numbers = new int[starts[size]];
    int[] next = starts.clone();
    for (int number = 0; number < known; number++) {
      int one = number;
      each(all.get(number), document -> numbers[next[document]++] = one);
    }
  }

  private static void each(FixedBitSet documents, IntConsumer told) {
    for (int document = documents.length() == 0 ? END : documents.nextSetBit(0);
        document != END;
        document = document + 1 < documents.length() ? documents.nextSetBit(document + 1) : END) {
      told.accept(document);
    }
  }

  /** Those of a choice; not to be changed. */
  FixedBitSet documents(Dimension dimension, String choice) {
    Choice known = of(dimension).get(choice);
    return known == null ? nothing : known.documents();
  }

  Map<String, Choice> of(Dimension dimension) {
    return choices.getOrDefault(dimension, Map.of());
  }

  /**
   * By the number of the choice how many of the documents have it.
   *
   * @return null where there are so many that comparing is quicker
   */
  int @Nullable [] told(FixedBitSet documents) {
    if (documents.cardinality() > documents.length() / FEW) {
      return null;
    }
    int[] counts = new int[known];
    each(
        documents,
        document -> {
          for (int at = starts[document]; at < starts[document + 1]; at++) {
            counts[numbers[at]]++;
          }
        });
    return counts;
  }
}
