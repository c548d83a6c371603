package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a question finds in each segment, and what each is worth; the filters come later.
 *
 * @param documents by segment; null where nothing was asked and all are meant
 * @param scores by segment and document
 */
record Found(@Nullable List<FixedBitSet> documents, List<float[]> scores) {
  static final Found ALL = new Found(null, List.of());

  static Found by(IndexSearcher searcher, Query query) throws IOException {
    var collector = new Collector(searcher.getIndexReader().leaves());
    searcher.search(query, collector);
    return new Found(collector.documents, collector.scores);
  }

  float score(int segment, int document) {
    return documents == null ? 0 : scores.get(segment)[document];
  }

  private static final class Collector extends SimpleCollector {
    private final List<FixedBitSet> documents = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();
    private FixedBitSet here = new FixedBitSet(0);
    private float[] worth = {};
    private @Nullable Scorable scorer;

    Collector(List<LeafReaderContext> segments) {
      for (LeafReaderContext segment : segments) {
        documents.add(new FixedBitSet(segment.reader().maxDoc()));
        scores.add(new float[segment.reader().maxDoc()]);
      }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      here = documents.get(context.ord);
      worth = scores.get(context.ord);
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      here.set(document);
      worth[document] = scorer == null ? 0 : scorer.score();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
