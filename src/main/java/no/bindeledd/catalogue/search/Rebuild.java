package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;

/**
 * Makes a whole index from the database, piece by piece, so that memory holds one piece. The place
 * in the table of changes is noted before the first is read: what changes meanwhile comes in
 * afterwards.
 */
final class Rebuild {
  private static final int PIECE = 500;

  private final PublicActivityService activities;
  private final CatalogueFeedService feed;
  private final Clock clock;

  Rebuild(PublicActivityService activities, CatalogueFeedService feed, Clock clock) {
    this.activities = activities;
    this.feed = feed;
    this.clock = clock;
  }

  /** Fills an empty folder. The index is whole, on the disk, and open. */
  OpenIndex into(Path folder, String program) throws IOException {
    OpenIndex index = OpenIndex.create(folder, program);
    try {
      index.read(feed.lastChange(Caller.ANYONE), clock.instant());
      List<MunicipalityOffer> offers = activities.municipalities(Caller.ANYONE);
      for (MunicipalityOffer offer : offers) {
        index.learn(feed.titles(Caller.ANYONE, offer.municipality()));
      }
      for (MunicipalityOffer offer : offers) {
        putAll(index, offer.municipality());
      }
      index.commit();
      index.show();
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private void putAll(OpenIndex index, long municipality) throws IOException {
    long last = Long.MIN_VALUE;
    List<PublicActivity> piece;
    do {
      piece = feed.after(Caller.ANYONE, municipality, last, PIECE);
      index.put(piece);
      last = piece.isEmpty() ? last : piece.getLast().id();
    } while (piece.size() == PIECE);
  }
}
