package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.CatalogueChange;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;

/**
 * Brings the table of changes into an index. A change gets its id when it is made and can be read
 * when its transaction is through, so each reading goes some way back: a little each time, further
 * once in a while for a transaction that took long. Doing a change twice is as doing it once.
 */
final class Changes {
  static final Duration OVERLAP = Duration.ofSeconds(30);
  static final Duration LONG_OVERLAP = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LONG_ONES = Duration.ofMinutes(1);
  private static final int AT_A_TIME = 1000;
  private static final int ACTIVITIES_AT_A_TIME = 100;

  private final CatalogueFeedService feed;
  private final OpenIndex index;
  private final Clock clock;

  /** Those that are in the index, as far back as we look. */
  private final NavigableSet<Long> seen = new TreeSet<>();

  private Instant lookedFarAt = Instant.MIN;

  Changes(CatalogueFeedService feed, OpenIndex index, Clock clock) {
    this.feed = feed;
    this.index = index;
    this.clock = clock;
  }

  /**
   * What can be read in the database when this begins can be found when it ends.
   *
   * @return whether there was anything new
   */
  boolean bringIn() throws IOException {
    Instant now = clock.instant();
    boolean far = lookedFarAt.plus(BETWEEN_LONG_ONES).isBefore(now) || now.isBefore(lookedFarAt);
    List<CatalogueChange> fresh = fresh(far ? LONG_OVERLAP : OVERLAP);
    Set<ActivityKey> keys = new LinkedHashSet<>();
    fresh.forEach(change -> keys.add(change.activity()));
    apply(List.copyOf(keys));
    long last = index.position();
    for (CatalogueChange change : fresh) {
      seen.add(change.id());
      last = Math.max(last, change.id());
    }
    index.read(last, now);
    if (far) {
      lookedFarAt = now;
      seen.headSet(back(last, LONG_OVERLAP)).clear();
    }
    return !fresh.isEmpty();
  }

  private List<CatalogueChange> fresh(Duration overlap) {
    var fresh = new ArrayList<CatalogueChange>();
    long from = back(index.position(), overlap);
    List<CatalogueChange> read;
    do {
      read = feed.changesAfter(Caller.ANYONE, from, AT_A_TIME);
      read.stream().filter(change -> !seen.contains(change.id())).forEach(fresh::add);
      from = read.isEmpty() ? from : read.getLast().id();
    } while (read.size() == AT_A_TIME);
    return fresh;
  }

  private static long back(long id, Duration overlap) {
    return id == 0 ? 0 : Ids.firstAt(Ids.drawnAt(id).minus(overlap));
  }

  private void apply(List<ActivityKey> keys) throws IOException {
    for (int i = 0; i < keys.size(); i += ACTIVITIES_AT_A_TIME) {
      List<ActivityKey> some = keys.subList(i, Math.min(keys.size(), i + ACTIVITIES_AT_A_TIME));
      List<PublicActivity> published = feed.of(Caller.ANYONE, some);
      index.put(published);
      var gone = new HashSet<>(some);
      published.forEach(a -> gone.remove(new ActivityKey(a.municipality(), a.id())));
      index.remove(gone);
    }
    if (!keys.isEmpty()) {
      index.show();
    }
  }
}
