package no.bindeledd.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.municipality.Area;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The first of what was found, in the order that was asked for; keeps no more than it must. */
final class Ranking {
  private static final Comparator<Place> ORDER =
      Comparator.comparingDouble(Place::worth)
          .reversed()
          .thenComparingLong(Place::listed)
          .thenComparingLong(place -> place.key().id());

  private final List<Columns> columns;
  private final List<FixedBitSet> documents;
  private final Found found;

  Ranking(Narrowed narrowed, Found found) {
    columns = narrowed.columns();
    documents = narrowed.documents();
    this.found = found;
  }

  /**
   * A document on its way into the list.
   *
   * @param worth more comes first
   * @param listed the next session, in milliseconds
   */
  private record Place(double worth, long listed, ActivityKey key) {}

  List<ActivityKey> keys(SearchRequest asked) {
    int most = asked.offset() + asked.limit();
    List<Place> first =
        switch (asked.order()) {
          case NEXT -> soonest(most);
          case RELEVANCE -> found.documents() == null ? soonest(most) : best(most, null);
          case DISTANCE -> asked.near() == null ? soonest(most) : best(most, asked.near());
        };
    return first.stream().skip(asked.offset()).limit(asked.limit()).map(Place::key).toList();
  }

  /** Each segment is in order already. */
  private List<Place> soonest(int most) {
    var first = new ArrayList<Place>();
    for (int i = 0; i < columns.size(); i++) {
      Columns here = columns.get(i);
      for (int document : here.soonest(documents.get(i), most)) {
        first.add(place(here, document, 0));
      }
    }
    first.sort(ORDER);
    return first;
  }

  private List<Place> best(int most, @Nullable Area near) {
    var kept = new PriorityQueue<Place>(Math.max(1, Math.min(most, 1000)), ORDER.reversed());
    for (int i = 0; i < columns.size(); i++) {
      Columns here = columns.get(i);
      FixedBitSet set = documents.get(i);
      if (set.length() == 0) {
        continue;
      }
      for (int document = set.nextSetBit(0);
          document != DocIdSetIterator.NO_MORE_DOCS;
          document =
              document + 1 < set.length()
                  ? set.nextSetBit(document + 1)
                  : DocIdSetIterator.NO_MORE_DOCS) {
        double worth =
            near == null
                ? found.score(i, document)
                : -squaredKilometres(near, here.latitudes[document], here.longitudes[document]);
        Place last = kept.size() < most ? null : kept.peek();
        if (last == null || worth >= last.worth()) {
          kept.add(place(here, document, worth));
          if (kept.size() > most) {
            kept.remove();
          }
        }
      }
    }
    var first = new ArrayList<>(kept);
    first.sort(ORDER);
    return first;
  }

  private static Place place(Columns here, int document, double worth) {
    return new Place(
        worth,
        here.listed[document],
        new ActivityKey(here.municipalities[document], here.ids[document]));
  }

  /** Flat, which orders the same as the globe within a country. */
  private static double squaredKilometres(Area from, double latitude, double longitude) {
    double north = (latitude - from.latitude()) * 111.2;
    double east =
        (longitude - from.longitude()) * 111.2 * Math.cos(Math.toRadians(from.latitude()));
    return Math.round((north * north + east * east) * 100) / 100.0;
  }
}
