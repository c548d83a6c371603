package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What lists are ordered and counted by, of one segment of the index, in memory as long as the
 * segment is in use: some 90 bytes an activity.
 */
final class Columns {
  /** Less than one in so many are few. */
  private static final int FEW = 12;

  private static final int END = DocIdSetIterator.NO_MORE_DOCS;
  private static final Map<IndexReader.CacheKey, Columns> KEPT = new ConcurrentHashMap<>();

  final long[] municipalities;
  final long[] ids;
  final long[] listed;
  final float[] latitudes;
  final float[] longitudes;

  /** The documents, soonest first. */
  final int[] order;

  /** The place of each document in that order. */
  private final int[] ranks;

  private final Choices choices;

  private Columns(LeafReader segment) throws IOException {
    int size = segment.maxDoc();
    municipalities = column(segment, Documents.MUNICIPALITY);
    ids = column(segment, Documents.ID);
    listed = column(segment, Documents.LISTED);
    latitudes = degrees(segment, Documents.LATITUDE);
    longitudes = degrees(segment, Documents.LONGITUDE);
    order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(doc -> listed[doc])
                    .thenComparingLong(doc -> ids[doc]))
            .mapToInt(Integer::intValue)
            .toArray();
    ranks = new int[size];
    for (int rank = 0; rank < size; rank++) {
      ranks[order[rank]] = rank;
    }
    choices = new Choices(segment);
  }

  /** Made once for each segment, and let go with it. */
  static Columns of(LeafReader segment) {
    IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
    return KEPT.computeIfAbsent(
        life.getKey(),
        key -> {
          try {
            var columns = new Columns(segment);
            life.addClosedListener(KEPT::remove);
            return columns;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * The first of some documents, soonest first. Few are put in order; of many the first are met
   * soon by going through all in order.
   */
  int[] soonest(FixedBitSet documents, int most) {
    int number = documents.cardinality();
    return number <= order.length / FEW
        ? fewSoonest(documents, number, most)
        : manySoonest(documents, most);
  }

  private int[] fewSoonest(FixedBitSet documents, int number, int most) {
    int[] places = new int[number];
    int next = 0;
    for (int document = number == 0 ? END : documents.nextSetBit(0);
        document != END;
        document = document + 1 < documents.length() ? documents.nextSetBit(document + 1) : END) {
      places[next++] = ranks[document];
    }
    Arrays.sort(places);
    return Arrays.stream(places).limit(most).map(rank -> order[rank]).toArray();
  }

  private int[] manySoonest(FixedBitSet documents, int most) {
    return Arrays.stream(order).filter(documents::get).limit(most).toArray();
  }

  Choices choices() {
    return choices;
  }

  private static long[] column(LeafReader segment, String field) throws IOException {
    var values = DocValues.getNumeric(segment, field);
    long[] column = new long[segment.maxDoc()];
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      column[values.docID()] = values.longValue();
    }
    return column;
  }

  private static float[] degrees(LeafReader segment, String field) throws IOException {
    long[] bits = column(segment, field);
    float[] degrees = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      degrees[i] = (float) Double.longBitsToDouble(bits[i]);
    }
    return degrees;
  }
}
