package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a question into a query. Each word must be there, in one of the ways in which words are
 * found; it counts for what its best hit is worth. Nothing that somebody writes is an instruction
 * to the query: words are letters and digits.
 */
final class Queries {
  private static final int SHORTEST_START = 3;
  private static final int SHORTEST_START_IN_DESCRIPTION = 4;
  private static final float LESS_FOR_A_START = 0.9f;
  private static final float ALL_PARTS_IN_TITLE = 34;
  private static final float ALL_PARTS_ANYWHERE = 11;
  private static final float CONCEPT_IN_TITLE = 29;
  private static final float CONCEPT = 9;

  private final IndexReader reader;
  private final Compounds compounds;
  private final int shortestStart;

  private Queries(IndexReader reader, Compounds compounds, int shortestStart) {
    this.reader = reader;
    this.compounds = compounds;
    this.shortestStart = shortestStart;
  }

  /** For somebody who has written what they seek. */
  static Queries whole(IndexReader reader, Compounds compounds) {
    return new Queries(reader, compounds, SHORTEST_START);
  }

  /** For somebody who is still writing. */
  static Queries begun(IndexReader reader, Compounds compounds) {
    return new Queries(reader, compounds, 1);
  }

  /**
   * @param mistyped whether words that may have been meant count, too
   */
  Query of(Question question, boolean mistyped) throws IOException {
    List<String> words = question.words();
    var ways = new ArrayList<Query>();
    ways.add(all(words, mistyped));
    for (int i = 0; i + 1 < words.size(); i++) {
      String joined = words.get(i) + words.get(i + 1);
      if (isThere(joined)) {
        var together = new ArrayList<>(words);
        together.set(i, joined);
        together.remove(i + 1);
        ways.add(all(together, mistyped));
      }
    }
    for (Concepts.Phrase phrase : Concepts.phrases(words)) {
      var rest = new ArrayList<>(words.subList(0, phrase.from()));
      rest.addAll(words.subList(phrase.to(), words.size()));
      var together = new BooleanQuery.Builder();
      together.add(best(concepts(phrase.concepts())), BooleanClause.Occur.MUST);
      add(together, rest, mistyped);
      ways.add(together.build());
    }
    return best(ways);
  }

  private Query all(List<String> words, boolean mistyped) throws IOException {
    var query = new BooleanQuery.Builder();
    add(query, words, mistyped);
    return query.build();
  }

  private void add(BooleanQuery.Builder query, List<String> words, boolean mistyped)
      throws IOException {
    for (String word : words) {
      query.add(word(word, mistyped), BooleanClause.Occur.MUST);
    }
  }

  private Query word(String word, boolean mistyped) throws IOException {
    var ways = new ArrayList<Query>();
    Set<String> forms = forms(word);
    int length = word.codePointCount(0, word.length());
    for (Part part : Part.values()) {
      ways.add(worth(part.exact(), new TermQuery(new Term(part.words(), word))));
      for (String form : forms) {
        ways.add(worth(part.form(), new TermQuery(new Term(part.forms(), form))));
      }
      if (length >= (part == Part.DESCRIPTION ? SHORTEST_START_IN_DESCRIPTION : shortestStart)) {
        ways.add(
            worth(part.form() * LESS_FOR_A_START, new PrefixQuery(new Term(part.forms(), word))));
      }
    }
    ways.addAll(concepts(Concepts.of(word)));
    List<String> parts = compounds.parts(word);
    if (!parts.isEmpty()) {
      ways.add(worth(ALL_PARTS_IN_TITLE, parts(parts, List.of(Part.TITLE))));
      ways.add(worth(ALL_PARTS_ANYWHERE, parts(parts, List.of(Part.values()))));
    }
    if (mistyped) {
      for (Mistyped.Meant meant : Mistyped.of(reader, word)) {
        for (Part part : Part.values()) {
          ways.add(
              worth(
                  part.mistyped() / meant.steps(),
                  new TermQuery(new Term(part.forms(), meant.word()))));
        }
      }
    }
    return best(ways);
  }

  /** Who has no ø on the keyboard writes oe. */
  private static Set<String> forms(String word) {
    var forms = new LinkedHashSet<>(Stems.of(word));
    if (word.contains("oe")) {
      forms.addAll(Stems.of(word.replace("oe", "o")));
    }
    return forms;
  }

  private static List<Query> concepts(Set<String> concepts) {
    var ways = new ArrayList<Query>();
    for (String concept : concepts) {
      ways.add(worth(CONCEPT_IN_TITLE, new TermQuery(new Term(Documents.TITLE_CONCEPTS, concept))));
      ways.add(worth(CONCEPT, new TermQuery(new Term(Documents.CONCEPTS, concept))));
    }
    return ways;
  }

  /** All parts of a compound that is written apart, or in other compounds. */
  private static Query parts(List<String> pieces, List<Part> where) {
    var all = new BooleanQuery.Builder();
    for (String piece : pieces) {
      var ways = new ArrayList<Query>();
      for (Part part : where) {
        for (String form : Stems.of(piece)) {
          ways.add(new TermQuery(new Term(part.forms(), form)));
        }
      }
      all.add(best(ways), BooleanClause.Occur.MUST);
    }
    return all.build();
  }

  /** Whether a word is known to the index in a way that needs no guess. */
  boolean isKnown(String word) throws IOException {
    if (isThere(word) || reader.docFreq(new Term(Documents.WORDS, word)) > 0) {
      return true;
    }
    for (String concept : Concepts.of(word)) {
      if (reader.docFreq(new Term(Documents.CONCEPTS, concept)) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isThere(String word) throws IOException {
    for (Part part : Part.values()) {
      for (String form : Stems.of(word)) {
        if (reader.docFreq(new Term(part.forms(), form)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Query worth(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query best(List<Query> ways) {
    return new DisjunctionMaxQuery(ways, 0);
  }
}
