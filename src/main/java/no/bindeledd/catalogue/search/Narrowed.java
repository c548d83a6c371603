package no.bindeledd.catalogue.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.bindeledd.activity.ActivityFilter;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What a question found, narrowed by filters: which documents, and how many for each choice. */
final class Narrowed {
  /** Of each segment as some reader sees it; let go with that. */
  private static final Map<IndexReader.CacheKey, FixedBitSet> LIVING = new ConcurrentHashMap<>();

  private final List<Columns> columns = new ArrayList<>();

  /** What the question found, by segment; not to be changed. */
  private final List<FixedBitSet> all = new ArrayList<>();

  private final Map<Dimension, String> chosen;
  private final List<FixedBitSet> narrowed;

  Narrowed(List<LeafReaderContext> segments, Found found, ActivityFilter filter) {
    chosen = chosen(filter);
    for (LeafReaderContext context : segments) {
      LeafReader segment = context.reader();
      columns.add(Columns.of(segment));
      all.add(found.documents() == null ? living(segment) : found.documents().get(context.ord));
    }
    narrowed = without(null);
  }

  /** A question finds no deleted documents; without one they are left out here. */
  private static FixedBitSet living(LeafReader segment) {
    IndexReader.CacheHelper life = segment.getReaderCacheHelper();
    return life == null
        ? readLiving(segment)
        : LIVING.computeIfAbsent(
            life.getKey(),
            key -> {
              life.addClosedListener(LIVING::remove);
              return readLiving(segment);
            });
  }

  private static FixedBitSet readLiving(LeafReader segment) {
    var documents = new FixedBitSet(segment.maxDoc());
    documents.set(0, segment.maxDoc());
    Bits living = segment.getLiveDocs();
    if (living != null) {
      for (int document = 0; document < segment.maxDoc(); document++) {
        if (!living.get(document)) {
          documents.clear(document);
        }
      }
    }
    return documents;
  }

  private static Map<Dimension, String> chosen(ActivityFilter filter) {
    var chosen = new EnumMap<Dimension, String>(Dimension.class);
    if (filter.municipality() != null) {
      chosen.put(Dimension.MUNICIPALITY, String.valueOf(filter.municipality()));
    }
    if (filter.language() != null) {
      chosen.put(Dimension.LANGUAGE, filter.language());
    }
    if (filter.day() != null) {
      chosen.put(Dimension.DAY, filter.day().name());
    }
    if (filter.level() != null) {
      chosen.put(Dimension.LEVEL, filter.level().name());
    }
    if (filter.age() != null) {
      chosen.put(Dimension.AGE, filter.age().name());
    }
    if (filter.kind() != null) {
      chosen.put(Dimension.KIND, filter.kind().name());
    }
    if (filter.childCare()) {
      chosen.put(Dimension.CHILD_CARE, Documents.YES);
    }
    if (filter.free()) {
      chosen.put(Dimension.FREE, Documents.YES);
    }
    return chosen;
  }

  List<Columns> columns() {
    return columns;
  }

  /** By segment, those that all filters leave; not to be changed. */
  List<FixedBitSet> documents() {
    return narrowed;
  }

  static int count(List<FixedBitSet> documents) {
    return documents.stream().mapToInt(FixedBitSet::cardinality).sum();
  }

  /** By segment, those that the filters leave beside one. */
  private List<FixedBitSet> without(@Nullable Dimension left) {
    var documents = new ArrayList<FixedBitSet>();
    for (int i = 0; i < all.size(); i++) {
      FixedBitSet here = all.get(i).clone();
      for (Map.Entry<Dimension, String> choice : chosen.entrySet()) {
        if (choice.getKey() != left) {
          here.and(columns.get(i).choices().documents(choice.getKey(), choice.getValue()));
        }
      }
      documents.add(here);
    }
    return documents;
  }

  /** How many there would be without each filter that was chosen. */
  Map<Dimension, Integer> countsWithout() {
    var counts = new EnumMap<Dimension, Integer>(Dimension.class);
    chosen.keySet().forEach(dimension -> counts.put(dimension, count(without(dimension))));
    return counts;
  }

  /** For each choice how many there would be, the other filters being as they are. */
  Map<Dimension, Map<String, Integer>> counts() {
    var counts = new EnumMap<Dimension, Map<String, Integer>>(Dimension.class);
    for (int i = 0; i < columns.size(); i++) {
      Choices here = columns.get(i).choices();
      int[] told = here.told(narrowed.get(i));
      for (Dimension dimension : Dimension.values()) {
        if (!chosen.containsKey(dimension)) {
          count(here.of(dimension), narrowed.get(i), told, counts(counts, dimension));
        }
      }
    }
    for (Dimension dimension : chosen.keySet()) {
      List<FixedBitSet> base = without(dimension);
      for (int i = 0; i < columns.size(); i++) {
        Choices here = columns.get(i).choices();
        int[] told = here.told(base.get(i));
        count(here.of(dimension), base.get(i), told, counts(counts, dimension));
      }
    }
    return counts;
  }

  private static Map<String, Integer> counts(
      Map<Dimension, Map<String, Integer>> all, Dimension dimension) {
    return all.computeIfAbsent(dimension, any -> new HashMap<>());
  }

  /**
   * @param told how many of the base each choice has, where that is known
   */
  private static void count(
      Map<String, Choices.Choice> choices,
      FixedBitSet base,
      int @Nullable [] told,
      Map<String, Integer> counts) {
    choices.forEach(
        (name, choice) ->
            counts.merge(
                name,
                told == null
                    ? (int) FixedBitSet.intersectionCount(base, choice.documents())
                    : told[choice.number()],
                Integer::sum));
  }
}
