package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import org.springframework.stereotype.Component;

/**
 * Passes on the offers whose time is over. May run on several nodes at once and be cut short: each
 * offer is looked at again under the lock of its activity.
 */
@Component
class OfferExpiry implements RecurringJob {
  private static final int AT_A_TIME = 200;

  private final PlaceRepository places;
  private final Queue queue;
  private final Transactions transactions;
  private final Clock clock;

  OfferExpiry(PlaceRepository places, Queue queue, Transactions transactions, Clock clock) {
    this.places = places;
    this.queue = queue;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "place-offers-end";
  }

  @Override
  public String title() {
    return "operation.job.placeOffersEnd";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofSeconds(20));
  }

  @Override
  public void run() {
    List<SignUp> over;
    do {
      over = transactions.read(() -> places.endedBefore(clock.instant(), AT_A_TIME));
      over.forEach(s -> transactions.run(() -> queue.lapse(s.municipality(), s.id())));
    } while (over.size() == AT_A_TIME);
  }
}
