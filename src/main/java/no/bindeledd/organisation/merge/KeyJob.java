package no.bindeledd.organisation.merge;

import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.organisation.merge.data.KeyRepository;
import org.springframework.stereotype.Component;

/**
 * Makes the keys of organisations that came in, or of which the register says something else, since
 * they were last made. Each organisation is a transaction of its own.
 */
@Component
class KeyJob implements RecurringJob {
  private static final int AT_A_TIME = 200;

  private final KeyRepository keys;
  private final KeyBook book;
  private final Transactions transactions;

  KeyJob(KeyRepository keys, KeyBook book, Transactions transactions) {
    this.keys = keys;
    this.book = book;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "organisation-keys";
  }

  @Override
  public String title() {
    return "organisation.job.keys";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(10));
  }

  @Override
  public void run() {
    long after = 0;
    List<Long> some;
    do {
      long last = after;
      some = transactions.read(() -> keys.behind(last, AT_A_TIME));
      for (long organisation : some) {
        transactions.run(() -> book.write(organisation));
        after = organisation;
      }
    } while (some.size() == AT_A_TIME);
  }
}
