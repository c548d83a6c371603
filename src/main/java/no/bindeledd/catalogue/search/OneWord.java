package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What Lucene's rules make of a single word. */
final class OneWord {
  private final Analyzer analyzer;

  OneWord(UnaryOperator<TokenStream> rules) {
    analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, rules.apply(whole));
          }
        };
  }

  String of(String word) {
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute made = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      String result = stream.incrementToken() ? made.toString() : word;
      stream.end();
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
