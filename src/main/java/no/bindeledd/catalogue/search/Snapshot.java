package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** The index as it stood at one moment, and the answers that it gives. */
final class Snapshot {
  /** Below this we look for what else may have been meant. */
  private static final int LITTLE = 5;

  private static final int MOST_SUGGESTED = 8;
  private static final int LOOKED_AT = 60;

  private final IndexSearcher searcher;
  private final Queries queries;
  private final Queries begun;

  Snapshot(IndexSearcher searcher, Compounds compounds) {
    this.searcher = searcher;
    queries = Queries.whole(searcher.getIndexReader(), compounds);
    begun = Queries.begun(searcher.getIndexReader(), compounds);
  }

  SearchAnswer answer(SearchRequest asked) throws IOException {
    String text = asked.filter().text();
    Question question = Question.of(text == null ? "" : text);
    if (text == null || question.words().isEmpty()) {
      return answer(asked, Found.ALL, null, false);
    }
    Found exactly = Found.by(searcher, queries.of(question, false));
    int number = Narrowed.count(narrowed(asked, exactly).documents());
    if (number >= LITTLE) {
      return answer(asked, exactly, null, false);
    }
    Found nearly = Found.by(searcher, queries.of(question, true));
    boolean more = Narrowed.count(narrowed(asked, nearly).documents()) > number;
    return answer(asked, nearly, meant(text), more);
  }

  private Narrowed narrowed(SearchRequest asked, Found found) {
    return new Narrowed(searcher.getIndexReader().leaves(), found, asked.filter());
  }

  private SearchAnswer answer(
      SearchRequest asked, Found found, @Nullable String meant, boolean mistyped) {
    Narrowed narrowed = narrowed(asked, found);
    int total = Narrowed.count(narrowed.documents());
    return new SearchAnswer(
        total,
        new Ranking(narrowed, found).keys(asked),
        narrowed.counts(),
        total == 0 ? narrowed.countsWithout() : Map.of(),
        meant,
        mistyped);
  }

  /** The question with the words that the index does not know put right, or null. */
  private @Nullable String meant(String text) throws IOException {
    String better = text;
    for (String written : Spelling.written(text)) {
      String word = Spelling.fold(written);
      if (StopWords.contains(word) || queries.isKnown(word)) {
        continue;
      }
      List<Mistyped.Meant> near = mistyped(word);
      if (near.isEmpty()) {
        return null;
      }
      better = better.replace(written, asWritten(near.getFirst().word()));
    }
    return better.equals(text) ? null : better;
  }

  List<Mistyped.Meant> mistyped(String word) throws IOException {
    return Mistyped.of(searcher.getIndexReader(), word);
  }

  /** How a word of the index is written in an activity. */
  private String asWritten(String word) throws IOException {
    TopDocs some = searcher.search(new TermQuery(new Term(Documents.WORDS, word)), 1);
    if (some.scoreDocs.length == 0) {
      return word;
    }
    for (String text : stored(some.scoreDocs[0].doc)) {
      for (String written : Spelling.written(text)) {
        if (Spelling.fold(written).equals(word)) {
          return written.toLowerCase(Locale.ROOT);
        }
      }
    }
    return word;
  }

  private List<String> stored(int document) throws IOException {
    var fields =
        searcher
            .storedFields()
            .document(document, Set.of(Documents.TITLE, Documents.ORGANISER, Documents.AREA));
    return List.of(
        fields.get(Documents.TITLE), fields.get(Documents.ORGANISER), fields.get(Documents.AREA));
  }

  /**
   * What somebody may go on to write: titles, organisers and places with a word that begins so,
   * whatever comes first.
   *
   * @param concepts names of concepts in the reader's language, by concept
   */
  List<String> suggestions(String text, Map<String, String> concepts) throws IOException {
    Question question = Question.of(text);
    if (question.words().isEmpty()) {
      return List.of();
    }
    Map<String, String> suggested = new LinkedHashMap<>();
    for (Map.Entry<String, String> concept : concepts.entrySet()) {
      if (searcher.getIndexReader().docFreq(new Term(Documents.CONCEPTS, concept.getKey())) > 0) {
        suggested.putIfAbsent(Spelling.fold(concept.getValue()), concept.getValue());
      }
      if (suggested.size() == MOST_SUGGESTED / 2) {
        break;
      }
    }
    String last = question.words().getLast();
    TopDocs best = searcher.search(begun.of(question, false), LOOKED_AT);
    for (var hit : best.scoreDocs) {
      for (String stored : stored(hit.doc)) {
        if (Spelling.words(stored).stream().anyMatch(word -> word.startsWith(last))) {
          suggested.putIfAbsent(String.join(" ", Spelling.words(stored)), stored);
        }
      }
    }
    return suggested.values().stream().distinct().limit(MOST_SUGGESTED).toList();
  }
}
