package no.bindeledd.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts and orders against counting and sorting one by one, of few documents and of many. */
class CountsTest {
  private static final int SIZE = 600;
  private static final int MOST = 25;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 20, 60, 300, 600})
  void areThoseOfCountingOneByOne(int number) throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed * 1000L + number);
      List<Set<String>> chosen = new ArrayList<>();
      long[] listed = random.longs(SIZE, 0, 40).toArray();
      try (var directory = new ByteBuffersDirectory()) {
        write(directory, chosen, listed, random);
        try (var reader = DirectoryReader.open(directory)) {
          Columns columns = Columns.of(reader.leaves().getFirst().reader());
          var some = new FixedBitSet(SIZE);
          random.ints(0, SIZE).distinct().limit(number).forEach(some::set);
          assertCounted(columns.choices(), some, chosen);
          assertThat(columns.soonest(some, MOST))
              .containsExactly(
                  IntStream.range(0, SIZE)
                      .filter(some::get)
                      .boxed()
                      .sorted(
                          Comparator.<Integer>comparingLong(doc -> listed[doc])
                              .thenComparing(doc -> doc))
                      .limit(MOST)
                      .mapToInt(doc -> doc)
                      .toArray());
        }
      }
    }
  }

  private static void write(
      ByteBuffersDirectory directory, List<Set<String>> chosen, long[] listed, Random random)
      throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (int doc = 0; doc < SIZE; doc++) {
        var terms = new HashSet<String>();
        for (Dimension dimension : Dimension.values()) {
          if (random.nextBoolean()) {
            terms.add(dimension.term("c:" + random.nextInt(4)));
          }
        }
        chosen.add(terms);
        var document = new Document();
        terms.forEach(
            term -> document.add(new StringField(Documents.CHOICES, term, Field.Store.NO)));
        document.add(new NumericDocValuesField(Documents.MUNICIPALITY, 1));
        document.add(new NumericDocValuesField(Documents.ID, doc));
        document.add(new NumericDocValuesField(Documents.LISTED, listed[doc]));
        document.add(new NumericDocValuesField(Documents.LATITUDE, 0));
        document.add(new NumericDocValuesField(Documents.LONGITUDE, 0));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static void assertCounted(Choices choices, FixedBitSet some, List<Set<String>> chosen) {
    int[] told = choices.told(some);
    for (Dimension dimension : Dimension.values()) {
      for (int c = 0; c < 4; c++) {
        String name = "c:" + c;
        long expected =
            IntStream.range(0, SIZE)
                .filter(some::get)
                .filter(doc -> chosen.get(doc).contains(dimension.term(name)))
                .count();
        Choices.Choice choice = choices.of(dimension).get(name);
        assertThat(FixedBitSet.intersectionCount(some, choice.documents()))
            .as(dimension + name)
            .isEqualTo(expected);
        if (told != null) {
          assertThat(told[choice.number()]).as(dimension + name).isEqualTo((int) expected);
        }
        assertThat(choices.documents(dimension, name)).isSameAs(choice.documents());
      }
    }
    assertThat(told == null).as("few are told").isEqualTo(some.cardinality() > SIZE / 24);
  }
}
